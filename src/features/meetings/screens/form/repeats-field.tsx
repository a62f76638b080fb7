import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { WORDS } from "../words.ts";
import type { Repeats } from "./meeting-form.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
});

const HOW_OFTEN = ["once", "daily", "weekly", "monthly"] as const;

interface Props {
  readonly repeats: Repeats;
  readonly change: (repeats: Repeats) => void;
  readonly complaint: string | undefined;
}

/** Whether the meeting is one of a series, and how many there are. */
export function RepeatsField({ repeats, change, complaint }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Field className={styles.narrow} label={WORDS.form.repeats} validationMessage={complaint ?? null}>
        <Select
          className={styles.narrow}
          value={repeats.often}
          onChange={(_event, { value }) =>
            change({ ...repeats, often: HOW_OFTEN.find((each) => each === value) ?? "once" })
          }
        >
          {HOW_OFTEN.map((each) => (
            <option key={each} value={each}>
              {WORDS.form.often[each]}
            </option>
          ))}
        </Select>
      </Field>
      {repeats.often !== "once" && (
        <Field className={styles.narrow} label={WORDS.form.times} required>
          <Input
            className={styles.narrow}
            type="number"
            min={2}
            max={999}
            value={String(repeats.times)}
            onChange={(_event, { value }) => change({ ...repeats, times: Number(value) })}
          />
        </Field>
      )}
    </div>
  );
}
