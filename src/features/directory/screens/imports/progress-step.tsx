import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { RowCounts } from "./counts.tsx";
import { Problems } from "./problems.tsx";
import { type Import, useImport } from "./queries.ts";
import { WORDS } from "./words.ts";

const { progress: words } = WORDS;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly id: string;
  readonly again: () => void;
}

/** An import under way, and what became of it. */
export function ProgressStep({ id, again }: Props) {
  const styles = useStyles();
  const query = useImport(id);
  return (
    <Asked query={query} rows={3}>
      {(now) => (
        <>
          <Panel title={WORDS.steps.progress}>
            <div aria-live="polite">
              <Standing now={now} />
            </div>
            {now.state === "running" && <ProgressBar aria-label={words.label} value={now.done} max={now.total} />}
            <RowCounts counts={now.counts} />
            {now.state === "finished" && (
              <div className={styles.buttons}>
                <ScreenButton to={now.kind === "people" ? "/people" : "/clients"} appearance="primary">
                  {words.see[now.kind]}
                </ScreenButton>
                <Button onClick={again}>{words.another}</Button>
              </div>
            )}
          </Panel>
          <Problems counts={now.counts} problems={now.problems} />
        </>
      )}
    </Asked>
  );
}

function Standing({ now: { state, done, total, rate } }: { readonly now: Import }) {
  if (state === "finished") return <Text>{words.finished({ total })}</Text>;
  return (
    <Text>
      {words.running({ done, total })} {rate > 0 && words.rate({ rate })} {words.leave}
    </Text>
  );
}
