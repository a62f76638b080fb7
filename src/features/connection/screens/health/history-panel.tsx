import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { LevelBadge } from "./level-badge.tsx";
import { type FindingChange, useChanges, useDiagnostics } from "./queries.ts";
import { WORDS } from "./words.ts";

const { history: words } = WORDS;

const useStyles = makeStyles({
  filter: { maxWidth: "440px" },
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  levels: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How tests came out otherwise than before, the newest first: of all tests or of one. */
export function HistoryPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const [probe, setProbe] = useState("");
  const changes = useChanges(id, probe);
  const tests = useDiagnostics(id).data?.tests ?? [];
  return (
    <Panel title={words.title}>
      <Text className={styles.quiet}>{words.why}</Text>
      <Field label={words.filter} className={styles.filter}>
        <Select value={probe} onChange={(_event, { value }) => setProbe(value)}>
          <option value="">{words.all}</option>
          {tests.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Asked query={changes} rows={3}>
        {({ pages }) => <Changes changes={pages.flatMap(({ items }) => items)} filtered={probe !== ""} />}
      </Asked>
      {changes.hasNextPage && (
        <div>
          <Button disabledFocusable={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
            {words.older}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Changes({ changes, filtered }: { readonly changes: readonly FindingChange[]; readonly filtered: boolean }) {
  const styles = useStyles();
  if (changes.length === 0) return <Text>{filtered ? words.noneOfThis : words.none}</Text>;
  return (
    <ul className={styles.rows}>
      {changes.map((change) => (
        <li key={change.id} className={styles.row}>
          <Text weight="semibold">{[change.title, change.subject].filter(Boolean).join(" · ")}</Text>
          <div className={styles.levels}>
            {change.before !== undefined && (
              <>
                <LevelBadge level={change.before} />
                <Text>{words.to}</Text>
              </>
            )}
            <LevelBadge level={change.level} />
            <Text size={200} className={styles.quiet}>
              <Moment at={change.at} />
            </Text>
          </div>
          <Text>{change.sentence}</Text>
        </li>
      ))}
    </ul>
  );
}
