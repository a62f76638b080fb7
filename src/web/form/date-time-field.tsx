import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { WallClock } from "../when/wall-clock.ts";
import { viewer, zoneWords } from "../when/words.ts";
import type { FieldOf } from "./field.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
});

interface Props {
  readonly field: Extract<FieldOf, { kind: "date-time" }>;
  readonly value: unknown;
  readonly change: (value: WallClock) => void;
  readonly complaint: string | undefined;
}

/** A day and a time by a clock whose zone is named. */
export function DateTimeField({ field, value, change, complaint }: Props) {
  const styles = useStyles();
  const { label, hint, required = false, zone = viewer().zone } = field;
  const held = wallOf(value);
  const input = { className: styles.narrow };
  return (
    <div className={styles.row}>
      <Field
        className={styles.narrow}
        label={WORDS.date({ label: label() })}
        hint={hint?.() ?? null}
        required={required}
        validationMessage={complaint ?? null}
      >
        <Input
          {...input}
          input={input}
          type="date"
          value={held.date}
          onChange={(_event, typed) => change({ ...held, date: typed.value })}
        />
      </Field>
      <Field
        className={styles.narrow}
        label={WORDS.time({ label: label() })}
        hint={zoneWords({ ...viewer(), zone })}
        required={required}
        validationState={complaint === undefined ? "none" : "error"}
      >
        <Input
          {...input}
          input={input}
          type="time"
          value={held.time}
          onChange={(_event, typed) => change({ ...held, time: typed.value })}
        />
      </Field>
    </div>
  );
}

function wallOf(value: unknown): WallClock {
  if (typeof value !== "object" || value === null || !("date" in value) || !("time" in value)) return EMPTY;
  return { date: String(value.date), time: String(value.time) };
}

const EMPTY: WallClock = { date: "", time: "" };
