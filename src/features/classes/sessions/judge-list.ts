import type { KeyedSession } from "./contract.ts";
import type { SessionFault } from "./fault-words.ts";
import { type Around, judgeSession } from "./judge-session.ts";
import type { Judged } from "./rules.ts";

/** What a list of sessions comes to, by key, and what is wrong with which of them. */
export interface JudgedList {
  readonly sessions: ReadonlyMap<string, Judged>;
  readonly wrong: readonly (SessionFault & { readonly place: number })[];
}

/** Judges every session of a list, each with a key that no other has. */
export function judgeList(list: readonly KeyedSession[], around: Around): JudgedList {
  const sessions = new Map<string, Judged>();
  const wrong: (SessionFault & { place: number })[] = [];
  for (const [place, { key, ...wish }] of list.entries()) {
    const judged = sessions.has(key) ? twice(key) : judgeSession(wish, around);
    if ("reason" in judged) wrong.push({ ...judged, place });
    else sessions.set(key, judged);
  }
  return { sessions, wrong };
}

function twice(key: string): SessionFault {
  return { field: "key", reason: "session-key-twice", value: key };
}
