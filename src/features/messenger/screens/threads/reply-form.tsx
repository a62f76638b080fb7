import { useEffect, useRef } from "react";
import type { Mentionable } from "../chat/mentioning.ts";
import type { Message } from "../queries.ts";
import { WORDS as CHAT } from "../words.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";
import { WritingRoom } from "./writing-room.tsx";

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly people: readonly Mentionable[];
  readonly post: Message;
  readonly close: () => void;
}

/** Room for a reply to a post; it stays open for the next one. */
export function ReplyForm({ id, people, post, close }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <WritingRoom
      id={id}
      people={people}
      label={WORDS.replyTo({ who: post.sender?.name ?? CHAT.somebody })}
      act={CHAT.send}
      box={box}
      wish={() => ({ replyTo: post.id })}
      close={close}
    />
  );
}
