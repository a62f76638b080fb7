import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import type { Preset, Prospect } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 300px), 1fr))",
    gap: tokens.spacingHorizontalXXL,
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  names: { overflowWrap: "anywhere" },
  prospect: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

const COLORS = { works: "success", degrades: "warning", fails: "danger" } as const;

interface Props {
  readonly preset: Preset;
  readonly choose: (on: string[]) => void;
  /** The comparison only opens when it is asked for. */
  readonly brief?: boolean;
}

/** A set-up guide's permissions beside the least: what comes of each, and what the least spares. */
export function PresetCard({ preset: { title, replaces, on, guide, least, saves }, choose, brief = false }: Props) {
  const styles = useStyles();
  const sides = (
    <div className={styles.sides}>
      <Side title={WORDS.guide} list={guide} />
      <Side title={WORDS.least} list={least} />
    </div>
  );
  return (
    <div className={styles.card}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <Text className={styles.quiet}>{WORDS.replaces({ what: replaces })}</Text>
      {brief ? (
        <>
          <Text>{WORDS.savesBriefly({ count: saves.length, names: saves.map(({ name }) => name).join(", ") })}</Text>
          <details>
            <summary className={styles.summary}>{WORDS.compare}</summary>
            {sides}
          </details>
        </>
      ) : (
        <>
          {sides}
          <Savings saves={saves} />
        </>
      )}
      <Allowed needs="connections:write">
        <div>
          <Button aria-label={WORDS.switchOnAbout({ title })} onClick={() => choose(on)}>
            {WORDS.switchOn}
          </Button>
        </div>
      </Allowed>
    </div>
  );
}

function Savings({ saves }: Pick<Preset, "saves">) {
  const styles = useStyles();
  return (
    <>
      <Text>{WORDS.saves({ count: saves.length })}</Text>
      {saves.length > 0 && (
        <ul className={styles.list}>
          {saves.map(({ kind, name, because }) => (
            <li key={`${kind} ${name}`}>{WORDS.spared({ name, because })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Side({ title, list }: { readonly title: string; readonly list: Preset["guide"] }) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <Text weight="semibold">{title}</Text>
      <Names term={WORDS.ofApp} names={list.application} />
      <Names term={WORDS.ofPeople} names={list.delegated} />
      {list.prospects.map((prospect) => (
        <Outcome key={prospect.ability} prospect={prospect} />
      ))}
    </div>
  );
}

function Names({ term, names }: { readonly term: string; readonly names: readonly string[] }) {
  const styles = useStyles();
  return (
    <Text className={styles.names}>
      <span className={styles.quiet}>{term}:</span>{" "}
      {names.length === 0
        ? WORDS.none
        : names.map((name, place) => (
            <Fragment key={name}>
              {place > 0 && ", "}
              <span>{name}</span>
            </Fragment>
          ))}
    </Text>
  );
}

function Outcome({ prospect: { title, outcome, lost, cure } }: { readonly prospect: Prospect }) {
  const styles = useStyles();
  return (
    <div className={styles.prospect}>
      <Text>
        <Badge appearance="tint" color={COLORS[outcome]}>
          {WORDS.outcomes[outcome]}
        </Badge>{" "}
        {title}
      </Text>
      {lost.map((loss) => (
        <Text key={loss}>{loss}</Text>
      ))}
      {cure.length > 0 && (
        <Text className={styles.quiet}>{WORDS.cured({ names: cure.map(cureWords).join(", ") })}</Text>
      )}
    </div>
  );
}

function cureWords({ kind, name }: Prospect["cure"][number]): string {
  return kind === "delegated-permission" ? WORDS.curePeople({ name }) : WORDS.cureApp({ name });
}
