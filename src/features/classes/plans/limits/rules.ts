import type { Warning } from "../contract.ts";

/** Teams that Microsoft lets one account be in, those in the archive among them. */
export const TEAMS_OF_ACCOUNT = 1000;
/** Groups and other objects of the directory that an account makes which is no administrator. */
export const OBJECTS_OF_ACCOUNT = 250;
/** From which part of a limit on it is spoken of. */
const NEAR = 0.8;

interface Account {
  /** Teams in which the account is. */
  readonly joined: number;
  /** Teams that were made in its name. */
  readonly made: number;
  /** Teams that the plan has made. */
  readonly creates: number;
}

/** Which of Microsoft's limits an account is near to once a plan is done. */
export function limitsNear({ joined, made, creates }: Account): Warning[] {
  const all: Warning[] = [
    { reason: "account-teams", found: joined + creates, limit: TEAMS_OF_ACCOUNT },
    { reason: "account-objects", found: made + creates, limit: OBJECTS_OF_ACCOUNT },
  ];
  return all.filter(({ found, limit }) => found > limit * NEAR);
}
