import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { Confirm } from "../../../web/form/confirm.tsx";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { type Job, useDiscard, useJob, useRetry } from "./queries.ts";
import { WORDS } from "./words.ts";

const { one } = WORDS;

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, overflowWrap: "anywhere" },
  data: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** One job: what it works on, why it failed, and ways to try it now or let it go. */
export function JobScreen() {
  const { id = "" } = useParams();
  const job = useJob(id);
  return (
    <Page title={job.data?.job ?? one.title} actions={job.data && <Actions job={job.data} />}>
      <Asked query={job} rows={5}>
        {(known) => <Whole job={known} />}
      </Asked>
      <div>
        <ScreenLink to="/jobs">{one.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Actions({ job: { id, job, state } }: { readonly job: Job }) {
  const [asking, setAsking] = useState(false);
  const retry = useRetry();
  const notice = useNotice();
  const navigate = useNavigate();
  if (state === "running") return <Text>{one.running}</Text>;
  const tryNow = () =>
    retry.mutate(id, {
      // Tried anew it is another job, and mostly done in a moment.
      onSuccess: () => {
        notice(one.retried({ job }));
        void navigate("/jobs");
      },
    });
  return (
    <Allowed needs="jobs:write">
      {retry.isError && <ProblemBar error={retry.error} />}
      <Button appearance="primary" disabledFocusable={retry.isPending} onClick={tryNow}>
        {one.retry}
      </Button>
      <Button onClick={() => setAsking(true)}>{one.discard}</Button>
      {asking && <Discard id={id} job={job} close={() => setAsking(false)} />}
    </Allowed>
  );
}

function Discard({ id, job, close }: Pick<Job, "id" | "job"> & { readonly close: () => void }) {
  const discard = useDiscard();
  const notice = useNotice();
  const navigate = useNavigate();
  const { title, loss, undone, verb, keep, done } = WORDS.discard;
  const act = () =>
    discard.mutate(id, {
      onSuccess: () => {
        notice(done({ job }));
        void navigate("/jobs");
      },
    });
  return (
    <Confirm
      title={title({ job })}
      loss={[loss, undone]}
      verb={verb}
      keep={keep}
      busy={discard.isPending}
      error={discard.error}
      act={act}
      close={close}
    />
  );
}

function Whole({ job: { state, attempts, at, reason, data } }: { readonly job: Job }) {
  const styles = useStyles();
  return (
    <>
      <Panel title={WORDS.states[state]}>
        <dl className={styles.facts}>
          {reason !== undefined && <Known term={one.reason}>{reason}</Known>}
          <Known term={one.attempts}>{attempts}</Known>
          <Known term={state === "parked" ? one.since : one.due}>{momentWords(new Date(at), viewer())}</Known>
        </dl>
      </Panel>
      <Panel title={one.data}>
        <pre className={styles.data} dir="ltr">
          <code>{JSON.stringify(data, null, 2)}</code>
        </pre>
        <Text size={200}>{one.hidden}</Text>
      </Panel>
    </>
  );
}

function Known({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </>
  );
}
