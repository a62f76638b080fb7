import { good, type Outcome } from "../rules.ts";
import { leave, ON_OPERATOR, type Visit } from "./operator.ts";
import { LEFT_BEHIND } from "./operator-refusals.ts";

/** Tries to meet in the name of somebody who is no operator; that Teams refuses is what is hoped for. */
export async function tryNoOperator(visit: Visit): Promise<Outcome> {
  const outcome = (await ON_OPERATOR["meeting.own"]?.(visit)) ?? UNCLEAR;
  const left = await leave(visit);
  if (left.length > 0) return LEFT_BEHIND;
  if (outcome.level === "good") return OPEN;
  if (outcome.reason === "access-policy-missing") return good("Teams keeps the app from meeting in their name.");
  return outcome.level === "waiting" ? outcome : { ...UNCLEAR, sentence: `This says nothing: ${outcome.sentence}` };
}

const OPEN: Outcome = {
  level: "warning",
  reason: "policy-too-wide",
  sentence: "Teams lets the app meet in the name of somebody who is matched as a user, and is no operator.",
  cure: "A policy for everybody, or one that they share with an operator, names the app. Choose a group or people as operators, then run the scripts “Take Parley out of the Teams policies again” and “Let Parley hold meetings for the operators”.",
  who: "Teams Administrator",
};

const UNCLEAR: Outcome = { level: "skipped", reason: "says-nothing", sentence: "This says nothing." };

export const NO_OPERATOR: readonly Outcome[] = [OPEN];
