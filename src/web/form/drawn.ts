import type { FieldOf } from "./field.ts";

/** A field with what it holds and how it is changed. */
export interface Drawn<F extends FieldOf> {
  readonly field: F;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly complaint: string | undefined;
  /** Larger where people come by once, perhaps with a thumb. */
  readonly size?: "medium" | "large";
}

export type OfKind<K extends FieldOf["kind"]> = Extract<FieldOf, { kind: K }>;
/** What every field says around its control. */
export function framed(field: FieldOf, complaint: string | undefined) {
  const { label, hint, required = false } = field;
  return { label: label(), hint: hint?.() ?? null, required, validationMessage: complaint ?? null };
}
