import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Fact } from "../../../sdk/src/index.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { ScreenLink } from "../parts/links.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { momentWords, viewer } from "../when/words.ts";
import { type Actor, nameOf } from "../facts/actors.ts";
import { sentenceOf } from "./fact-table.tsx";
import { WORDS } from "./words.ts";

const { detail: words, columns } = WORDS;

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  title: { margin: 0 },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  data: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    whiteSpace: "pre-wrap",
  },
});

interface Props {
  /** `undefined` where it is not among those that are here. */
  readonly fact: Fact | undefined;
  readonly staff: readonly Actor[];
  readonly close: () => void;
}

/** A closer look at one fact: as it was recorded, and ways to what it is about. */
export function FactPanel({ fact, staff, close }: Props) {
  return (
    <SidePanel title={words.title} close={close}>
      {fact === undefined ? <Text>{words.gone}</Text> : <Whole fact={fact} staff={staff} />}
    </SidePanel>
  );
}

/** Where the thing that a fact is about can be looked at, by the fact's noun. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  meeting: (id) => `/meetings/${id}`,
  connection: () => "/connections",
  mail: (id) => `/mails/${id}`,
  user: (id) => `/settings/users/${id}`,
  "webhook-endpoint": (id) => `/webhook-endpoints/${id}`,
};

function Whole({ fact, staff }: { readonly fact: Fact; readonly staff: readonly Actor[] }) {
  const styles = useStyles();
  const { what, about, actor, at, data } = fact;
  const page = what.endsWith(".deleted") ? undefined : PAGES[what.slice(0, what.indexOf("."))];
  const rows = [
    [columns.who, nameOf(actor, staff), actor],
    [columns.when, momentWords(new Date(at), viewer()), at],
    [columns.fact, what, what],
    [columns.about, about, about],
  ] as const;
  return (
    <div className={styles.whole}>
      <Subtitle2 as="h3" className={styles.title}>
        {sentenceOf(fact)}
      </Subtitle2>
      <div className={styles.links}>
        {page && <ScreenLink to={page(about)}>{words.open}</ScreenLink>}
        <ScreenLink to={`/activity?${String(new URLSearchParams({ about }))}`}>{words.onlyThis}</ScreenLink>
        <ScreenLink to={`/activity?${String(new URLSearchParams({ actor }))}`}>{words.onlyThem}</ScreenLink>
      </div>
      <dl className={styles.facts}>
        {rows.map(([term, shown, copied]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.detail}>
              {shown} <CopyButton what={term} text={copied} />
            </dd>
          </div>
        ))}
      </dl>
      <Text weight="semibold">{words.data}</Text>
      <pre className={styles.data} dir="ltr">
        {JSON.stringify(data, null, 2)}
      </pre>
    </div>
  );
}
