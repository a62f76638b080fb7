import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import { useState } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { AwayButton } from "../../../../web/parts/links.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { Part } from "../part.tsx";
import { ClockNote } from "./clock-note.tsx";
import { type Session, useSessions } from "./queries.ts";
import { SessionState } from "./session-state.tsx";
import { WORDS } from "./words.ts";

const BringSessions = later(async () => (await import("./bring-sessions.tsx")).BringSessions);

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  gone: { textDecorationLine: "line-through" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const TIMES = ["coming", "past"] as const;

const SESSIONS: TableOf<Session> = {
  name: "class-sessions",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  columns: [
    { key: "session", title: () => WORDS.session, cell: (session) => <Titled session={session} />, width: "wide" },
    { key: "location", title: () => WORDS.location, cell: ({ location }) => location },
    { key: "state", title: () => WORDS.state, cell: (session) => <SessionState session={session} />, width: "wide" },
    { key: "meeting", title: () => WORDS.meeting, cell: join },
  ],
  filters: [
    {
      key: "when",
      title: () => WORDS.when,
      choices: TIMES.map((value) => ({ value, title: () => WORDS.times[value] })),
    },
  ],
};

/** When a class meets, by the clock of each session, and its events in calendars. */
export function ClassSessions({ id }: { readonly id: string }) {
  const question = useQuestion(SESSIONS);
  const list = useSessions(id, question.query);
  const [first] = list.data?.pages ?? [];
  const [bringing, setBringing] = useState(false);
  return (
    <Part title={WORDS.title}>
      <Allowed needs="classes:write">
        <div>
          <Button onClick={() => setBringing(true)}>{WORDS.file.title}</Button>
        </div>
      </Allowed>
      {bringing && <BringSessions close={() => setBringing(false)} />}
      {first !== undefined && first.items.length > 0 && <ClockNote clock={first.clock} />}
      <DataTable
        table={SESSIONS}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
    </Part>
  );
}

function Titled({ session: { title, state, begins, ends, timeZone } }: { readonly session: Session }) {
  const styles = useStyles();
  const span = { start: new Date(begins), end: new Date(ends) };
  const isGone = state === "cancelled" || state === "cancelling" || state === "leaving";
  return (
    <span className={styles.lines}>
      <Text weight="semibold" className={isGone ? styles.gone : undefined}>
        {title}
      </Text>
      <Text size={200} className={styles.quiet}>
        {spanWords(span, { ...viewer(), zone: timeZone })}
      </Text>
    </span>
  );
}

function join({ joinUrl, title }: Session) {
  return (
    joinUrl !== undefined && (
      <AwayButton href={joinUrl} about={WORDS.joinAbout({ title })} icon={<VideoRegular />} size="small">
        {WORDS.join}
      </AwayButton>
    )
  );
}
