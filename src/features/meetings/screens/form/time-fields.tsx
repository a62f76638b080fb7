import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { durationWords, viewer, zoneWords } from "../../../../web/when/words.ts";
import { WORDS } from "../words.ts";
import type { TimeForm } from "./meeting-form.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
  input: { minWidth: 0 },
});

const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240, 480];

interface Props {
  readonly form: TimeForm;
  readonly change: (change: Partial<TimeForm>) => void;
  readonly complaint: string | undefined;
}

/** Day, start and duration, by the viewer's own clock, whose zone is named. */
export function TimeFields({ form, change, complaint }: Props) {
  const styles = useStyles();
  // A meeting that came through the API may last as long as it likes.
  const durations = [...new Set([...DURATIONS, form.minutes])].toSorted((a, b) => a - b);
  return (
    <div className={styles.row}>
      <Field className={styles.narrow} label={WORDS.form.date} required validationMessage={complaint ?? null}>
        <Input
          className={styles.narrow}
          input={{ className: styles.input }}
          type="date"
          value={form.date}
          onChange={(_event, { value }) => change({ date: value })}
        />
      </Field>
      <Field
        className={styles.narrow}
        label={WORDS.form.time}
        required
        hint={zoneWords(viewer())}
        validationState={complaint === undefined ? "none" : "error"}
      >
        <Input
          className={styles.narrow}
          input={{ className: styles.input }}
          type="time"
          value={form.time}
          onChange={(_event, { value }) => change({ time: value })}
        />
      </Field>
      <Field className={styles.narrow} label={WORDS.form.duration} required>
        <Select
          className={styles.narrow}
          select={{ className: styles.input }}
          value={String(form.minutes)}
          onChange={(_event, { value }) => change({ minutes: Number(value) })}
        >
          {durations.map((minutes) => (
            <option key={minutes} value={minutes}>
              {durationWords(minutes)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
