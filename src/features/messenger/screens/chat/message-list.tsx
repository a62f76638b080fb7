import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import { nameOf } from "../naming.ts";
import type { Message, Outgoing } from "../queries.ts";
import { WORDS } from "../words.ts";
import type { Here } from "./here.ts";
import { MessageItem } from "./message-item.tsx";
import { OutgoingItem } from "./outgoing-item.tsx";

const useStyles = makeStyles({
  scroll: {
    maxHeight: "60vh",
    minHeight: "200px",
    overflowY: "auto",
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalM,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  day: { display: "block", textAlign: "center", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly here: Here;
  /** The earliest first. */
  readonly items: readonly Message[];
  readonly outgoing: readonly Outgoing[];
}

/** What was written, day by day, and below it what is on its way. New messages come into sight where the end was in sight. */
export function MessageList({ here, items, outgoing }: Props) {
  const styles = useStyles();
  const scroll = useEndInSight();
  const zone = viewer();
  const label = WORDS.messages({ chat: nameOf(here.conversation, here.own) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section ref={scroll} className={styles.scroll} aria-label={label} tabIndex={0}>
      {items.length + outgoing.length === 0 && <Text>{WORDS.nothing}</Text>}
      <ol className={styles.list} aria-live="polite">
        {items.map((message, place) => {
          const day = dayWords(new Date(message.createdAt), zone);
          const before = items[place - 1];
          const isFirst = before === undefined || dayWords(new Date(before.createdAt), zone) !== day;
          return (
            <li key={message.id}>
              {isFirst && (
                <Text size={200} className={styles.day}>
                  {day}
                </Text>
              )}
              <MessageItem here={here} message={message} />
            </li>
          );
        })}
        {outgoing.map((message) => (
          <li key={message.id}>
            <OutgoingItem conversation={here.conversation.id} message={message} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How far from the end still counts as the end, in pixels. */
const NEAR = 80;

/** Scrolls to the end whenever the list grows, pictures that arrive later among it, unless somebody reads further up. */
function useEndInSight() {
  const element = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const look = () => {
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR;
    };
    const growth = new ResizeObserver(() => {
      if (atEnd.current) current.scrollTop = current.scrollHeight;
    });
    for (const child of current.children) growth.observe(child);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      growth.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, []);
  return element;
}
