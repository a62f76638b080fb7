import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import type { FieldOf, ValuesOf } from "../../../../web/form/field.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { instantAt, wallClock, wallClockIn } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { DOCUMENT } from "../parts/document-question.ts";
import type { Person } from "../parts/person-box.tsx";
import type { Appointment, Service } from "../queries.ts";
import { uploadDocument, useBooking } from "./queries.ts";
import { BEHALF as words } from "./words.ts";

type Question = Schemas["BookingQuestion"];
type Held = ValuesOf<readonly FieldOf[]>;

const CUSTOMER: readonly FieldOf[] = [
  { kind: "text", name: "customer.name", label: () => words.name, required: true, max: 200 },
  { kind: "email", name: "customer.email", label: () => words.email, hint: () => words.emailHint },
  { kind: "text", name: "customer.phone", label: () => words.phone, max: 60 },
];

/** What is chosen beside the form's own fields. */
interface Chosen {
  /** The day whose free times are looked at. */
  readonly day: string;
  readonly start: string | undefined;
  /** Empty for whoever's turn it is. */
  readonly host: string;
  readonly person: Person | undefined;
}

/** The state of a form that books an appointment of a service for somebody. */
export function useBookForm(
  service: Service,
  { wanted, done }: { readonly wanted: string | undefined; readonly done: (booked: Appointment) => void },
) {
  const [chosen, setChosen] = useState<Chosen>(() => ({ ...startIn(wanted), host: "", person: undefined }));
  const booking = useBooking();
  const form = useForm<readonly FieldOf[], Appointment>({
    fields: [...CUSTOMER, ...service.questions.map((each) => fieldOf(service, each)), ...pendingOf(service)],
    start: {},
    except: (held) => service.questions.filter((each) => !isAsked(each, held)).map(nameOf),
    check: (): Readonly<Record<string, string>> => (chosen.start === undefined ? { start: words.missing } : {}),
    send: (held) => booking.mutateAsync(wishOf(service, chosen, held)),
    done,
  });
  return {
    form,
    chosen,
    change: (change: Partial<Chosen>) => setChosen((before) => ({ ...before, ...change })),
    /** Fills in what is known of somebody; without anybody, nothing is linked. */
    know: (person: Person | undefined) => {
      setChosen((before) => ({ ...before, person }));
      if (person === undefined) return;
      form.change("customer.name", person.name);
      form.change("customer.email", person.email ?? "");
    },
  };
}

/** The instant that is wanted by the viewer's clock, as in "2027-03-09T14:00", and its day; else today. */
function startIn(wanted: string | undefined): Pick<Chosen, "day" | "start"> {
  const wall = wallClockIn(wanted ?? "");
  const start = wall && instantAt(wall, viewer().zone)?.toISOString();
  return { start, day: dayOf(start ?? viewer().now.toISOString()) };
}

/** The day on which something begins by the viewer's clock. */
export function dayOf(start: string): string {
  return wallClock(new Date(start), viewer().zone).date;
}

function wishOf(service: Service, { start, host, person }: Chosen, held: Held): Schemas["AppointmentWish"] {
  if (start === undefined) throw new Error("The form asks for a time before it is sent.");
  const answers = service.questions.map((question) => [question.name, textOf(held[nameOf(question)])] as const);
  const { name = "", ...reached } = Object.fromEntries(
    ["name", "email", "phone"].map((part) => [part, textOf(held[`customer.${part}`])]),
  );
  return {
    service: service.id,
    start,
    customer: { name, ...filled(Object.entries(reached)) },
    answers: filled(answers),
    pending: held["pending"] === true,
    ...(host !== "" && { host }),
    ...(person && { person: person.id }),
  };
}

function filled(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function fieldOf({ id }: Service, question: Question): FieldOf {
  const { kind, label, required, options = [] } = question;
  const named = { name: nameOf(question), label: () => label, required };
  if (kind === "text") return { ...named, kind: "text", max: 4000 };
  if (kind === "long-text") return { ...named, kind: "multiline", max: 4000 };
  if (kind === "document") return { ...named, ...DOCUMENT, upload: (file) => uploadDocument(id, question.name, file) };
  if (kind === "yes-no") {
    const choices = (["yes", "no"] as const).map((value) => ({ value, title: () => words[value] }));
    return { ...named, kind: "choice", choices };
  }
  return { ...named, kind: "choice", choices: options.map((value) => ({ value, title: () => value })) };
}

/** Staff say yes at once unless they say otherwise. */
function pendingOf({ approval }: Service): readonly FieldOf[] {
  if (approval === "none") return [];
  return [{ kind: "switch", name: "pending", label: () => words.pending, hint: () => words.pendingHint }];
}

function isAsked({ when }: Question, held: Held): boolean {
  return when === undefined || when.values.includes(textOf(held[nameOf({ name: when.question })]));
}

function nameOf({ name }: Pick<Question, "name">): string {
  return `answers.${name}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
