import { mergeClasses } from "@fluentui/react-components";
import type { Blocked, SystemEvent } from "../../content/contract.ts";
import { useContentStyles } from "./content-styles.ts";
import { eventWords, yes } from "./event-words.ts";
import { OutsideLink } from "./outside-link.tsx";
import { WORDS } from "./words.ts";

/** What happened, between the messages. */
export function EventLine({ event }: { readonly event: SystemEvent }) {
  const styles = useContentStyles();
  return (
    <p className={mergeClasses(styles.line, styles.soft)}>
      {eventWords(event)} {event.url !== null && <OutsideLink href={event.url}>{WORDS.events.watch}</OutsideLink>}
    </p>
  );
}

/** What stands where a message was, or would be. */
export function NothingToRead({ blocked }: { readonly blocked: Blocked | null }) {
  const styles = useContentStyles();
  if (blocked === null) return <p className={mergeClasses(styles.line, styles.soft)}>{WORDS.deleted}</p>;
  const { reason, url } = blocked;
  return (
    <p className={mergeClasses(styles.line, styles.soft)}>
      {WORDS.blocked({ hasReason: yes(reason !== null), reason: reason ?? "" })}{" "}
      {url !== null && <OutsideLink href={url}>{WORDS.blockedMore}</OutsideLink>}
    </p>
  );
}
