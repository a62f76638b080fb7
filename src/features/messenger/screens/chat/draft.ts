import { useState } from "react";
import type { Message } from "../queries.ts";

/** What somebody is about to write. */
export interface Draft {
  readonly text: string;
  /** The message that it answers. */
  readonly quote?: Message | undefined;
}

/** What is being written in chats of this page, so that looking into another chat loses none of it. */
const drafts = new Map<string, Draft>();

/** What is being written in a chat, and how it is changed. */
export function useDraft(id: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(drafts.get(id) ?? { text: "" });
  const change = (part: Partial<Draft>) => {
    const next = { ...(drafts.get(id) ?? { text: "" }), ...part };
    drafts.set(id, next);
    setDraft(next);
  };
  return [draft, change];
}
