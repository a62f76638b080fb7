import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { type MatchRun, useLastRun, useRun } from "./queries.ts";
import { WORDS } from "./words.ts";

const { run: words } = WORDS;

const useStyles = makeStyles({
  ending: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  problems: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    padding: 0,
    listStyleType: "none",
  },
  problem: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  summary: { cursor: "pointer" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Matches everybody at once, and says how far that is and what it brought. */
export function RunPanel() {
  const run = useRun();
  const last = useLastRun();
  const running = last.data?.state === "running";
  return (
    <Panel title={words.title}>
      <Text>{words.why}</Text>
      {run.isError && <ProblemBar error={run.error} />}
      <div>
        <Button appearance="primary" disabledFocusable={running || run.isPending} onClick={() => run.mutate()}>
          {words.go}
        </Button>
      </div>
      <Asked query={last} rows={1}>
        {(known) => known && (known.state === "running" ? <Running run={known} /> : <Ended run={known} />)}
      </Asked>
    </Panel>
  );
}

interface Props {
  readonly run: MatchRun;
}

function Running({ run: { done, total } }: Props) {
  const begun = total > 0;
  return (
    <>
      <div aria-live="polite">
        <Text>
          {begun ? words.running({ done, total }) : words.beginning} {words.leave}
        </Text>
      </div>
      <ProgressBar aria-label={words.label} {...(begun && { value: done, max: total })} />
    </>
  );
}

function Ended({ run: { counts, problems, trouble, startedAt, finishedAt = startedAt } }: Props) {
  const styles = useStyles();
  if (trouble !== undefined) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.stopped}</MessageBarTitle> {trouble.sentence} {trouble.cure}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div className={styles.ending}>
      <div aria-live="polite">
        <Text>{words.finished({ ...counts, when: momentWords(new Date(finishedAt), viewer()) })}</Text>
      </div>
      <div className={styles.links}>
        {counts.lost > 0 && <ScreenLink to="/people?matched=lost">{words.lost}</ScreenLink>}
        {counts.unmatched + counts.collisions > 0 && <ScreenLink to="/people?matched=no">{words.open}</ScreenLink>}
      </div>
      {problems.length > 0 && <Problems problems={problems} all={counts.unmatched + counts.collisions} />}
    </div>
  );
}

function Problems({ problems, all }: Pick<MatchRun, "problems"> & { readonly all: number }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{words.problems}</summary>
      {problems.length < all && <Text>{words.first({ count: problems.length })}</Text>}
      <ul className={styles.problems}>
        {problems.map(({ person, sentence, cure }) => (
          <li key={person.id} className={styles.problem}>
            <ScreenLink to={`/people/${person.id}`}>{person.name}</ScreenLink>
            <Text>{sentence}</Text>
            <Text size={200} className={styles.quiet}>
              {cure}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
