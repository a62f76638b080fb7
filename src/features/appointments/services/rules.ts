import { Failure } from "../../../kernel/errors.ts";
import type { Question, ServiceChange, WholeService } from "./contract.ts";

/** The end of an address, made of a name: letters of other scripts and accents leave nothing behind. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/g, "");
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return slug.slice(0, 60).replace(/-+$/, "") || "appointment";
}

interface Asked {
  readonly name: string;
  readonly when?: { readonly question: string; readonly values: readonly string[] } | undefined;
}

/** The questions that are asked, given the answers so far: some only where an earlier one is answered in a certain way. */
export function askedOf<Q extends Asked>(questions: readonly Q[], answers: Readonly<Record<string, string>>): Q[] {
  // A question may be called as every object has something called, such as constructor.
  const given = new Map(Object.entries(answers));
  const counted = new Map<string, string>();
  return questions.filter(({ name, when }) => {
    const isAsked = when === undefined || when.values.includes(counted.get(when.question) ?? "");
    if (isAsked) counted.set(name, (given.get(name) ?? "").trim());
    return isAsked;
  });
}

/** Refuses a service that could never be booked as it says. */
export function refuseOddService(service: WholeService): void {
  refuseOddQuestions(service.questions);
  if (service.place.kind !== "teams" && service.place.kind !== "hybrid" && service.invitations === "outlook")
    throw outlookInvitesToTeams();
  if (service.capacity > 1 && service.invitations === "outlook") throw groupsByParley();
}

/** Exchange invites to the event of a Teams meeting; elsewhere there is none. */
function outlookInvitesToTeams(): Failure {
  return new Failure("invalid-input", "Outlook can invite to Teams meetings only, and this service has none.", {
    field: "invitations",
    reason: "outlook-invites-to-teams",
    cure: "Have Parley tell customers, or hold the appointments in Teams.",
  });
}

/** Whoever is invited by Outlook sees everybody else's address. */
function groupsByParley(): Failure {
  return new Failure("invalid-input", "In a group invited by Outlook everybody would see everybody's address.", {
    field: "invitations",
    reason: "groups-by-parley",
    cure: "Have Parley tell customers, each by a mail of their own.",
  });
}

function refuseOddQuestions(questions: readonly Question[]): void {
  const before = new Set<string>();
  questions.forEach((question, place) => {
    const complaint = COMPLAINTS.find(({ applies }) => applies(question, before));
    if (complaint) {
      const { sentence, field, reason, cure } = complaint;
      throw new Failure("invalid-input", sentence, { field: `questions.${place}.${field}`, reason, cure });
    }
    before.add(question.name);
  });
}

const COMPLAINTS: readonly {
  applies(question: Question, before: ReadonlySet<string>): boolean;
  readonly sentence: string;
  readonly field: string;
  readonly reason: string;
  readonly cure: string;
}[] = [
  {
    applies: ({ name }, before) => before.has(name),
    sentence: "Two questions have the same name.",
    field: "name",
    reason: "question-twice",
    cure: "Give each question a name of its own: answers are kept by it.",
  },
  {
    applies: ({ kind, options }) => kind === "choice" && options === undefined,
    sentence: "A question to choose an answer has none to choose from.",
    field: "options",
    reason: "options-missing",
    cure: "Give two options or more.",
  },
  {
    applies: ({ kind, options }) => kind !== "choice" && options !== undefined,
    sentence: "Only a question to choose an answer has options.",
    field: "options",
    reason: "options-idle",
    cure: "Leave the options out, or make it a choice.",
  },
  {
    applies: ({ when }, before) => when !== undefined && !before.has(when.question),
    sentence: "A question can depend only on one that is asked before it.",
    field: "when.question",
    reason: "question-unknown",
    cure: "Name an earlier question.",
  },
];

/** The parts of a wish that say something. */
export function given(wish: ServiceChange): Partial<WholeService> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}
