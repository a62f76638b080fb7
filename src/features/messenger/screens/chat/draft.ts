import { useState } from "react";
import type { Attached } from "../files/attaching.ts";
import type { Message } from "../queries.ts";

/** What somebody is about to write. */
export interface Draft {
  readonly text: string;
  /** The message that it answers. */
  readonly quote?: Message | undefined;
  readonly attached: readonly Attached[];
}

/** What is being written in chats of this page, so that looking into another chat loses none of it. */
const drafts = new Map<string, Draft>();

const NOTHING: Draft = { text: "", attached: [] };

export type ChangeDraft = (change: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;

/** What is being written in a chat, and how it is changed. */
export function useDraft(id: string): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState<Draft>(drafts.get(id) ?? NOTHING);
  const change: ChangeDraft = (part) => {
    const now = drafts.get(id) ?? NOTHING;
    const next = { ...now, ...(typeof part === "function" ? part(now) : part) };
    drafts.set(id, next);
    setDraft(next);
  };
  return [draft, change];
}
