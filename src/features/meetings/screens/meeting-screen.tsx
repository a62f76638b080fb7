import { Button, Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { FactList } from "../../../web/facts/fact-list.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../web/parts/waiting.tsx";
import { CancelMeeting } from "./cancel-meeting.tsx";
import { FACT_WORDS } from "./facts.ts";
import { JoinButton } from "./join-button.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { MoveMeeting } from "./move-meeting.tsx";
import { useHistory, useMeeting } from "./queries.ts";
import { Standing } from "./standing.tsx";
import { StateBadge } from "./state-badge.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  card: { padding: tokens.spacingHorizontalXL },
  heading: { margin: 0 },
});

/** One meeting: what it is, what is under way with it, what happened to it, and what can be done. */
export function MeetingScreen() {
  const { id = "" } = useParams();
  const meeting = useMeeting(id);
  const back = <ScreenLink to="/meetings">{WORDS.record.all}</ScreenLink>;
  if (meeting.data) return <Record meeting={meeting.data} />;
  return (
    <Page title={WORDS.title} actions={back}>
      {meeting.isPending && <Waiting rows={5} />}
      {meeting.isError && <ProblemBar error={meeting.error} tryAgain={() => void meeting.refetch()} />}
    </Page>
  );
}

function Record({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  return (
    <Page title={meeting.subject} mark={<StateBadge state={meeting.state} />} actions={<Actions meeting={meeting} />}>
      <div role="status">
        <Standing meeting={meeting} />
      </div>
      <div className={styles.columns}>
        <Card className={styles.card} role="region" aria-label={WORDS.record.facts}>
          <Subtitle2 as="h2" className={styles.heading}>
            {WORDS.record.facts}
          </Subtitle2>
          <MeetingFacts meeting={meeting} />
        </Card>
        <Card className={styles.card} role="region" aria-label={WORDS.record.history}>
          <Subtitle2 as="h2" className={styles.heading}>
            {WORDS.record.history}
          </Subtitle2>
          <History id={meeting.id} />
        </Card>
      </div>
    </Page>
  );
}

function Actions({ meeting }: { readonly meeting: Meeting }) {
  const [asking, setAsking] = useState<"move" | "cancel">();
  const done = () => setAsking(undefined);
  const alive = meeting.state !== "cancelled" && meeting.state !== "cancelling";
  return (
    <>
      <JoinButton meeting={meeting} appearance="primary" />
      {alive && <Button onClick={() => setAsking("move")}>{WORDS.record.move}</Button>}
      {alive && <Button onClick={() => setAsking("cancel")}>{WORDS.record.cancel}</Button>}
      {asking === "move" && <MoveMeeting meeting={meeting} close={done} />}
      {asking === "cancel" && <CancelMeeting meeting={meeting} close={done} />}
    </>
  );
}

function History({ id }: { readonly id: string }) {
  const history = useHistory(id);
  if (history.isPending) return <Waiting rows={3} />;
  if (history.isError) return <ProblemBar error={history.error} tryAgain={() => void history.refetch()} />;
  if (history.data.length === 0) return <Text>{WORDS.record.noHistory}</Text>;
  return <FactList facts={history.data} words={FACT_WORDS} />;
}
