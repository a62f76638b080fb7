import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { connect } from "../../../../../sdk/src/index.ts";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { VisitCard } from "../../../../web/visit/card.tsx";
import type { InSection } from "../../../../web/visit/in-section.ts";
import { Recorded } from "../../../../web/visit/recorded.tsx";
import { dayWords, spanWords, viewer } from "../../../../web/when/words.ts";
import { inOrder } from "./order.ts";
import { WORDS } from "./words.ts";

type MyMeeting = Schemas["MyMeeting"];

/** The API, called as the visitor whose cookie travels by itself. */
const parley = connect({ url: "", credentials: "same-origin" });

const useStyles = makeStyles({
  title: { marginBlock: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none", paddingTop: 0 },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: "14rem", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** A visitor's own meetings: what comes, what was held, and what there is to see of it. Nothing where there is none. */
export function YourMeetings({ elsewhere }: InSection) {
  const meetings = useMine();
  if (meetings === "failed") return <Text role="alert">{WORDS.failed}</Text>;
  const here = elsewhere === undefined ? [] : meetings.filter(({ id }) => !elsewhere.has(id));
  if (here.length === 0) return null;
  const { ahead, over } = inOrder(here);
  return (
    <VisitCard title={WORDS.title}>
      <Group title={WORDS.ahead} meetings={ahead} />
      <Group title={WORDS.over} meetings={over} />
    </VisitCard>
  );
}

function useMine(): readonly MyMeeting[] | "failed" {
  const [meetings, setMeetings] = useState<readonly MyMeeting[] | "failed">([]);
  useEffect(() => {
    const leaving = new AbortController();
    parley.call("GET", "/api/me/meetings", { signal: leaving.signal }).then(
      ({ items }) => setMeetings(items),
      () => leaving.signal.aborted || setMeetings("failed"),
    );
    return () => leaving.abort();
  }, []);
  return meetings;
}

function Group({ title, meetings }: { readonly title: string; readonly meetings: readonly MyMeeting[] }) {
  const styles = useStyles();
  if (meetings.length === 0) return null;
  return (
    <div className={styles.group}>
      <Text as="h3" size={300} weight="semibold" block className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <One key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </div>
  );
}

function One({ meeting }: { readonly meeting: MyMeeting }) {
  const styles = useStyles();
  const { subject, organiser, joinUrl, state, lastEnd, artifacts } = meeting;
  const span = { start: new Date(meeting.start), end: new Date(meeting.end) };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{subject}</Text>
        <Text>{spanWords(span, viewer())}</Text>
        {lastEnd !== undefined && (
          <Text size={200} className={styles.quiet}>
            {WORDS.until({ day: dayWords(new Date(lastEnd), viewer()) })}
          </Text>
        )}
        {organiser !== undefined && (
          <Text size={200} className={styles.quiet}>
            {WORDS.with({ name: organiser })}
          </Text>
        )}
        {(state === "now" || state === "cancelled") && <Text weight="semibold">{WORDS[state]}</Text>}
      </div>
      {joinUrl !== undefined && <Join subject={subject} url={joinUrl} primary={state !== "over"} />}
      {artifacts.length > 0 && <Recorded subject={subject} artifacts={artifacts} />}
    </li>
  );
}

interface JoinProps {
  readonly subject: string;
  readonly url: string;
  readonly primary: boolean;
}

function Join({ subject, url, primary }: JoinProps) {
  const label = WORDS.joinOne({ subject });
  if (!primary) {
    return (
      <Link href={url} target="_blank" rel="noreferrer" aria-label={label}>
        {WORDS.join}
      </Link>
    );
  }
  return (
    <Button as="a" appearance="primary" href={url} target="_blank" rel="noreferrer" aria-label={label}>
      {WORDS.join}
    </Button>
  );
}
