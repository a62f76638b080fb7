import { makeStyles, mergeClasses, Switch, Text, tokens } from "@fluentui/react-components";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Ability } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  details: { marginLeft: tokens.spacingHorizontalM },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  gives: { marginLeft: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface Props {
  readonly ability: Ability;
  readonly turn: (on: boolean) => void;
}

/** One thing that Parley can do: whether it is on, what people get, and what it needs of Microsoft. */
export function AbilityRow({ ability: { title, gives, on, prepared, requirements }, turn }: Props) {
  const styles = useStyles();
  const may = useMay("connections:write");
  return (
    <div className={styles.row}>
      <Switch label={title} checked={on} disabled={!may} onChange={(_, { checked }) => turn(checked)} />
      <Text className={styles.gives}>{gives}</Text>
      {prepared && <Text className={mergeClasses(styles.gives, styles.quiet)}>{WORDS.prepared}</Text>}
      <details className={styles.details}>
        <summary className={styles.summary}>{WORDS.needs}</summary>
        <ul className={styles.list}>
          {requirements.map(({ kind, name, because, without }) => (
            <li key={`${kind} ${name}`}>
              <Text weight="semibold">{name}</Text> <Text>{because}</Text>{" "}
              {without !== undefined && <Text className={styles.quiet}>{WORDS.without({ loss: without })}</Text>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
