import type { Plain } from "../../../../web/form/plain-field.tsx";
import { askedOf } from "../../services/rules.ts";
import { DOCUMENT } from "../parts/document-question.ts";
import type { Booking, Door, ServicePage } from "./doors.ts";
import { WORDS } from "./words.ts";

type Question = ServicePage["questions"][number];
/** What is typed, by the names under which the API complains of it. */
export type Typed = Readonly<Record<string, string>>;

type Asking = Pick<Door, "knows" | "upload">;

/** What is asked of somebody, given what they have filled in so far. */
export function fieldsOf({ questions, place }: ServicePage, typed: Typed, { knows, upload }: Asking): Plain[] {
  const isCalled = place.kind === "phone" && place.number === undefined;
  const known: Plain[] = [
    { name: "customer.name", kind: "text", label: () => WORDS.name, required: true, max: 200, autoComplete: "name" },
    {
      name: "customer.email",
      kind: "email",
      label: () => WORDS.email,
      hint: () => WORDS.emailHint,
      required: true,
      max: 254,
      autoComplete: "email",
    },
  ];
  const phone: Plain = {
    name: knows ? "phone" : "customer.phone",
    kind: "phone",
    label: () => (isCalled ? WORDS.phone : WORDS.optional({ label: WORDS.phone })),
    ...(isCalled && { hint: () => WORDS.phoneAsked }),
    required: isCalled,
    max: 60,
    autoComplete: "tel",
  };
  return [
    ...(knows ? [] : known),
    phone,
    ...askedOf(questions, answersIn(questions, typed)).map((each) => fieldOf(each, upload)),
  ];
}

/** What is sent of it: answers only to what is asked. */
export function bookingOf({ questions }: ServicePage, typed: Typed): Omit<Booking, "hold" | "zone"> {
  const answers = answersIn(questions, typed);
  return {
    name: (typed["customer.name"] ?? "").trim(),
    email: (typed["customer.email"] ?? "").trim(),
    phone: typed["customer.phone"] ?? typed["phone"] ?? "",
    answers: Object.fromEntries(
      askedOf(questions, answers)
        .map(({ name }) => [name, answers[name] ?? ""] as const)
        .filter(([, answer]) => answer.trim() !== ""),
    ),
  };
}

function answersIn(questions: readonly Question[], typed: Typed): Record<string, string> {
  return Object.fromEntries(questions.map(({ name }) => [name, typed[`answers.${name}`] ?? ""]));
}

const KINDS = { text: "text", "long-text": "multiline" } as const;
/** As long as an answer may be. */
const LONGEST = 4000;
/** More choices than this are a list, which has to show something before anybody has chosen. */
const RADIOS = 4;

function fieldOf({ name: question, label, kind, required, options = [] }: Question, upload: Door["upload"]): Plain {
  const name = `answers.${question}`;
  const said = { name, label: () => (required ? label : WORDS.optional({ label })), required };
  if (kind === "text" || kind === "long-text") return { ...said, kind: KINDS[kind], max: LONGEST };
  if (kind === "document") return { ...said, ...DOCUMENT, upload: (file) => upload(question, file) };
  if (kind === "yes-no") {
    const choices = [
      { value: "yes", title: () => WORDS.yes },
      { value: "no", title: () => WORDS.no },
    ];
    return { ...said, kind: "choice", choices };
  }
  const choices = options.map((option) => ({ value: option, title: () => option }));
  const unchosen = { value: "", title: () => WORDS.noAnswer };
  return { ...said, kind: "choice", choices: choices.length > RADIOS ? [unchosen, ...choices] : choices };
}
