import { useQuery } from "@tanstack/react-query";
import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { ConnectionCard } from "../../features/connection/screens/connection-card.tsx";
import { useConnections } from "../../features/connection/screens/queries.ts";
import { FirstMeeting } from "../../features/meetings/screens/first-meeting.tsx";
import { NextMeetings } from "../../features/meetings/screens/next-meetings.tsx";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { FACT_WORDS } from "../fact-words.ts";
import { FactList } from "../facts/fact-list.tsx";
import { recentFacts } from "../facts/queries.ts";
import { Empty } from "../parts/empty.tsx";
import { ScreenButton, ScreenLink } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { Needs } from "./needs.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalL },
  title: { margin: 0 },
});

const SHOWN = 5;

/** What needs somebody, whether all is healthy, what comes next and what happened. */
export function Home() {
  const meetings = useAhead();
  const connections = useConnections();
  // The first-run card stays until somebody leaves the page, so that its link does not vanish when it appears.
  const [begun, setBegun] = useState(false);
  const first = connections.data?.length !== 0 && (begun || meetings.data?.any === false);
  return (
    <Page
      title={WORDS.title}
      actions={first ? undefined : <ScreenButton to="/meetings?new=meeting">{WORDS.open}</ScreenButton>}
    >
      {first && <FirstMeeting begun={() => setBegun(true)} />}
      {!first && <Needs meetings={meetings.data?.meetings} connections={connections.data} />}
      <Section title={WORDS.health}>
        {connections.isPending && <Waiting rows={2} />}
        {connections.isError && <ProblemBar error={connections.error} tryAgain={() => void connections.refetch()} />}
        {connections.data?.length === 0 && (
          <Empty
            title={WORDS.noConnectionTitle}
            words={WORDS.noConnection}
            action={
              <ScreenButton to="/connections" appearance="primary">
                {WORDS.connect}
              </ScreenButton>
            }
          />
        )}
        {connections.data?.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} />
        ))}
      </Section>
      {!first && (
        <Section title={WORDS.next} more={<ScreenLink to="/meetings">{WORDS.all}</ScreenLink>}>
          {meetings.isPending && <Waiting rows={3} />}
          {meetings.isError && <ProblemBar error={meetings.error} tryAgain={() => void meetings.refetch()} />}
          {meetings.data?.meetings.length === 0 && <Text>{WORDS.nothingAhead}</Text>}
          {meetings.data && meetings.data.meetings.length > 0 && (
            <NextMeetings meetings={meetings.data.meetings.slice(0, SHOWN)} />
          )}
        </Section>
      )}
      {!first && <Lately />}
    </Page>
  );
}

function Lately() {
  const facts = useQuery(recentFacts);
  return (
    <Section title={WORDS.lately} more={<ScreenLink to="/activity">{WORDS.activity}</ScreenLink>}>
      {facts.isPending && <Waiting rows={3} />}
      {facts.isError && <ProblemBar error={facts.error} tryAgain={() => void facts.refetch()} />}
      {facts.data && <FactList facts={facts.data.slice(0, SHOWN)} words={FACT_WORDS} />}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, more, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        {more}
      </div>
      {children}
    </section>
  );
}
