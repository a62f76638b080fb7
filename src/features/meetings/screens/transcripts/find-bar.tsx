import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  box: { minWidth: 0, maxWidth: "none", width: "100%" },
  count: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly text: string;
  readonly type: (text: string) => void;
  /** At which of how many places somebody is, counted from nought. */
  readonly found: { readonly at: number; readonly count: number };
  readonly go: (at: number) => void;
}

/** Looks for a text in the transcript and goes from place to place; Enter goes to the next, with Shift to the one before. */
export function FindBar({ text, type, found: { at, count }, go }: Props) {
  const styles = useStyles();
  const step = (by: number) => go(count === 0 ? 0 : (at + by + count) % count);
  return (
    <search className={styles.bar}>
      <SearchBox
        className={styles.box}
        aria-label={WORDS.find}
        placeholder={WORDS.find}
        value={text}
        dismiss={{ "aria-label": WORDS.clear }}
        onChange={(_event, { value }) => type(value)}
        onKeyDown={({ key, shiftKey }) => {
          if (key === "Enter") step(shiftKey ? -1 : 1);
        }}
      />
      <Text size={200} className={styles.count} aria-live="polite">
        {text.trim() !== "" && (count === 0 ? WORDS.noneFound : WORDS.count({ at: at + 1, count }))}
      </Text>
      <Button
        icon={<ChevronUpRegular />}
        aria-label={WORDS.previous}
        title={WORDS.previous}
        disabledFocusable={count === 0}
        onClick={() => step(-1)}
      />
      <Button
        icon={<ChevronDownRegular />}
        aria-label={WORDS.next}
        title={WORDS.next}
        disabledFocusable={count === 0}
        onClick={() => step(1)}
      />
    </search>
  );
}
