import type { WallClock } from "../when/wall-clock.ts";

export interface Choice {
  readonly value: string;
  readonly title: () => string;
  /** What follows from choosing it. */
  readonly hint?: () => string;
}

interface Named {
  /** As the API calls it, with dots where it lies deeper: "credential.secret". Problems find their field by it. */
  readonly name: string;
  readonly label: () => string;
  readonly hint?: () => string;
  readonly required?: boolean;
}

interface Text extends Named {
  /** A day is held as a calendar writes it: "2027-03-09". */
  readonly kind: "text" | "email" | "phone" | "multiline" | "secret" | "day";
  readonly max?: number;
  readonly placeholder?: () => string;
  /** What the browser may fill in by itself; nothing unless told. */
  readonly autoComplete?: string;
}

/** A file that is sent as soon as it is chosen; the field holds the id that it has then. */
interface Document extends Named {
  readonly kind: "document";
  /** As browsers narrow down what is shown to choose from: ".pdf,.docx". */
  readonly accept: string;
  readonly mostMiB: number;
  readonly upload: (file: File) => Promise<string>;
}

/** One field of a form, as data. */
export type FieldOf =
  | Text
  | (Named & { readonly kind: "choice"; readonly choices: readonly Choice[] })
  | Document
  | (Named & { readonly kind: "switch" })
  | (Named & { readonly kind: "number"; readonly min?: number; readonly max?: number })
  | (Named & { readonly kind: "time-zone" })
  /** By the viewer's clock, unless another zone is told. */
  | (Named & { readonly kind: "date-time"; readonly zone?: string });

/** What a field holds while it is being filled in. */
export type ValueOf<F> = F extends { kind: "switch" }
  ? boolean
  : F extends { kind: "number" }
    ? number | undefined
    : F extends { kind: "date-time" }
      ? WallClock
      : string;

/** What a form holds, by the names of its fields. */
export type ValuesOf<Fields extends readonly FieldOf[]> = { readonly [F in Fields[number] as F["name"]]: ValueOf<F> };

/** What is wrong, by the names of fields. */
export type Complaints = Readonly<Partial<Record<string, string>>>;

/** Declares the fields of a form, keeping their names and kinds for the type of what it holds. */
export function fields<const Fields extends readonly FieldOf[]>(all: Fields): Fields {
  return all;
}
