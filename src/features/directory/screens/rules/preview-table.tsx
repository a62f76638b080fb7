import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { withCollisions } from "../../matching/rules.ts";
import { PreviewedCells } from "./previewed-cells.tsx";
import type { Audience, Draft, Previewed } from "./queries.ts";
import { usePreview } from "./use-preview.ts";
import { WORDS } from "./words.ts";

const { preview: words } = WORDS;
const OUTCOMES = ["matched", "unmatched", "collision"] as const;
const COLORS = { matched: "success", unmatched: "warning", collision: "danger" } as const;
/** More rows than anybody reads are only counted. */
const MOST = 200;

const useStyles = makeStyles({
  all: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    marginTop: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: "inherit",
    "@media (max-width: 720px)": {
      display: "block",
      borderBottomStyle: "none",
      paddingBlock: tokens.spacingVerticalXS,
    },
  },
  line: {
    "@media (max-width: 720px)": {
      display: "block",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  badge: { whiteSpace: "nowrap" },
  person: { width: "30%", "@media (max-width: 720px)": { width: "auto" } },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 720px)": { display: "none" },
  },
});

interface Props {
  readonly audience: Audience;
  readonly draft: Draft;
  /** The rules were changed since. */
  readonly stale: boolean;
}

/** What rules would make of people: counts, and who is what and why. */
export function PreviewTable({ audience, draft, stale }: Props) {
  const styles = useStyles();
  const preview = usePreview(audience, draft);
  const { items, total, looking } = preview;
  return (
    <section aria-label={words.title({ audience })} className={styles.all}>
      <Subtitle2 as="h3" className={styles.title}>
        {words.title({ audience })}
      </Subtitle2>
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.stale}</MessageBarBody>
        </MessageBar>
      )}
      <HowFar preview={preview} />
      {total === 0 && <Text>{words.empty}</Text>}
      {items.length > 0 && <Judged items={withCollisions(items)} />}
      <div className={styles.row}>{looking ? <Stop preview={preview} /> : <GoOn preview={preview} />}</div>
    </section>
  );
}

interface Going {
  readonly preview: ReturnType<typeof usePreview>;
}

function HowFar({ preview: { items, total, looking, error, again, more } }: Going) {
  return (
    <>
      {error !== undefined && <ProblemBar error={error} tryAgain={items.length === 0 ? again : more} />}
      <div aria-live="polite">
        <Text>
          {total !== undefined && words.looked({ done: items.length, total })} {words.nothing}
        </Text>
      </div>
      {looking && <ProgressBar aria-label={words.looking} {...(total && { value: items.length, max: total })} />}
    </>
  );
}

function GoOn({ preview: { cursor, more, all } }: Going) {
  if (cursor === undefined) return null;
  return (
    <>
      <Button onClick={more}>{words.more}</Button>
      <Button onClick={all}>{words.all}</Button>
    </>
  );
}

function Stop({ preview: { items, stop } }: Going) {
  return items.length > 0 && <Button onClick={stop}>{words.stop}</Button>;
}

type Outcome = Previewed["outcome"];

function Judged({ items }: { readonly items: readonly Previewed[] }) {
  const styles = useStyles();
  const [only, setOnly] = useState<Outcome>();
  const wanted = only === undefined ? items : items.filter(({ outcome }) => outcome === only);
  const count = (outcome: Outcome) => items.filter((item) => item.outcome === outcome).length;
  return (
    <>
      <fieldset className={styles.choices} aria-label={words.show}>
        <ToggleButton size="small" checked={only === undefined} onClick={() => setOnly(undefined)}>
          {words.everyone({ count: items.length })}
        </ToggleButton>
        {OUTCOMES.map((outcome) => (
          <ToggleButton size="small" key={outcome} checked={only === outcome} onClick={() => setOnly(outcome)}>
            {words.outcomes[outcome]({ count: count(outcome) })}
          </ToggleButton>
        ))}
      </fieldset>
      {wanted.length > MOST && <Text>{words.first({ count: MOST })}</Text>}
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            <th className={mergeClasses(styles.cell, styles.person)}>{words.person}</th>
            <th className={styles.cell}>{words.result}</th>
            <th className={styles.cell}>{words.account}</th>
          </tr>
        </thead>
        <tbody>
          {wanted.slice(0, MOST).map((item) => (
            <tr key={item.person.id} className={styles.line}>
              <th scope="row" className={styles.cell}>
                <ScreenLink to={`/people/${item.person.id}`}>{item.person.name}</ScreenLink>
              </th>
              <td className={styles.cell}>
                <Badge appearance="tint" className={styles.badge} color={COLORS[item.outcome]}>
                  {words.outcome[item.outcome]}
                </Badge>
              </td>
              <td className={styles.cell}>
                <PreviewedCells item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
