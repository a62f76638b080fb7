import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import type { State } from "../catalog.ts";
import type { Booker } from "../offers/rules.ts";
import type { Question, WholeService } from "../services/contract.ts";
import { askedOf } from "../services/rules.ts";

/** What can be done to an appointment, and in which states. */
const ACTS = {
  approve: ["pending"],
  decline: ["pending"],
  move: ["pending", "confirmed"],
  cancel: ["pending", "confirmed"],
  mark: ["confirmed"],
  meet: ["confirmed"],
} as const satisfies Readonly<Record<string, readonly State[]>>;

const STANDING: Readonly<Record<State, string>> = {
  held: "is only held so far",
  pending: "waits for approval",
  confirmed: "is confirmed already",
  declined: "was declined",
  cancelled: "was cancelled",
  expired: "was held, and the hold is over",
};

/** Refuses what cannot be done to an appointment as it stands. */
export function refuseAct(act: keyof typeof ACTS, state: State): void {
  const allowed: readonly State[] = ACTS[act];
  if (allowed.includes(state)) return;
  throw new Failure("conflict", `This appointment ${STANDING[state]}.`, {
    reason: `appointment-${state}`,
    cure: "Look at how it stands now; a new appointment can be booked instead.",
  });
}

/** Customers move and cancel until the service's cut-off; staff until it is over. */
export function refuseLate(
  { changeUntil }: Pick<WholeService, "changeUntil">,
  {
    starts,
    ends,
    booker,
    now,
  }: { readonly starts: Date; readonly ends: Date; readonly booker: Booker; readonly now: Date },
): void {
  const until = booker === "staff" ? ends : later(starts, -changeUntil * MINUTE);
  if (now < until) return;
  throw new Failure("conflict", "It is too late to change this appointment.", {
    reason: "too-late",
    cure: booker === "staff" ? "It is over; book a new one." : "Get in touch with whom it is with.",
  });
}

/** Attendance is known once the appointment has begun. */
export function refuseEarly(starts: Date, now: Date): void {
  if (now >= starts) return;
  throw new Failure("conflict", "This appointment has not begun yet.", {
    reason: "not-begun",
    cure: "Say who came once it has begun, or cancel it.",
  });
}

/** The answers that count: to questions that are asked. Throws where one is missing or none of its options. */
export function checkedAnswers(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = new Set(questions.map(({ name }) => name));
  const unknown = Object.keys(answers).find((name) => !names.has(name));
  if (unknown !== undefined)
    throw wrong(unknown, {
      reason: "question-unknown",
      sentence: "This service has no such question.",
      cure: "Leave the answer out.",
    });
  const given = new Map(Object.entries(answers));
  const kept = new Map<string, string>();
  for (const question of askedOf(questions, answers)) {
    const answer = (given.get(question.name) ?? "").trim();
    refuseAnswer(question, answer);
    if (answer !== "") kept.set(question.name, answer);
  }
  return Object.fromEntries(kept);
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function noDocument(name: string, label: string): Failure {
  const sentence = `The answer to “${label}” is no document.`;
  return wrong(name, { reason: "document-unknown", sentence, cure: "Upload one, and answer with its id." });
}

const OPTIONS = { "yes-no": ["yes", "no"] } as const;

function refuseAnswer({ name, label, kind, required, options }: Question, answer: string): void {
  if (answer === "") {
    if (!required) return;
    throw wrong(name, { reason: "answer-missing", sentence: `“${label}” needs an answer.`, cure: "Answer it." });
  }
  if (kind === "document" && !ID.test(answer)) throw noDocument(name, label);
  const choice = kind === "yes-no" ? OPTIONS[kind] : options;
  if (choice === undefined || choice.some((each) => each === answer)) return;
  const cure = `Choose from: ${choice.join(", ")}.`;
  throw wrong(name, { reason: "answer-unknown", sentence: `“${label}” has no such answer.`, cure });
}

function wrong(name: string, { reason, sentence, cure }: { reason: string; sentence: string; cure: string }): Failure {
  return new Failure("invalid-input", sentence, { field: `answers.${name}`, reason, cure });
}
