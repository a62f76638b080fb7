import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  choices: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  // Four of them stand in one row of a phone.
  choice: { minWidth: "auto" },
});

interface Props<V extends string> {
  readonly label: string;
  readonly words: Readonly<Record<V, string>>;
  readonly choices: readonly V[];
  readonly chosen: V;
  readonly choose: (choice: V) => void;
}

/** A few choices side by side, one of which is in force. */
export function Switcher<V extends string>({ label, words, choices, chosen, choose }: Props<V>) {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={styles.choices}>
      {choices.map((choice) => (
        <Button
          key={choice}
          className={styles.choice}
          aria-pressed={choice === chosen}
          appearance={choice === chosen ? "secondary" : "subtle"}
          onClick={() => choose(choice)}
        >
          {words[choice]}
        </Button>
      ))}
    </fieldset>
  );
}
