import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { SERVICES as words } from "../words.ts";

const UNITS = { minutes: 1, hours: 60, days: 24 * 60 } as const;
type Unit = keyof typeof UNITS;
const NAMES = ["minutes", "hours", "days"] as const;

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 7rem) minmax(0, 8rem)", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Minutes; not a number while nothing is typed. */
  readonly value: number;
  readonly change: (minutes: number) => void;
  readonly complaint?: string | undefined;
}

/** A stretch of time in minutes, hours or days. */
export function MinutesControl({ label, hint, value, change, complaint }: Props) {
  const styles = useStyles();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const amount = value / UNITS[unit];
  return (
    <Field label={label} hint={hint ?? null} validationMessage={complaint ?? null}>
      {(control) => (
        <div className={styles.row}>
          <Input
            {...control}
            className={styles.narrow}
            input={{ className: styles.narrow }}
            type="number"
            inputMode="numeric"
            min={0}
            value={Number.isFinite(amount) ? String(amount) : ""}
            onChange={(_event, typed) =>
              change(typed.value === "" ? Number.NaN : Math.round(Number(typed.value) * UNITS[unit]))
            }
          />
          <Select
            className={styles.narrow}
            aria-label={words.unitOf({ label })}
            value={unit}
            onChange={(_event, chosen) => {
              const next = NAMES.find((name) => name === chosen.value) ?? unit;
              setUnit(next);
              change(Math.round(amount * UNITS[next]));
            }}
          >
            {NAMES.map((name) => (
              <option key={name} value={name}>
                {words.units[name]}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Field>
  );
}

/** The largest unit that it is a whole number of. */
function unitOf(minutes: number): Unit {
  if (minutes === 0) return "minutes";
  return NAMES.findLast((name) => minutes % UNITS[name] === 0) ?? "minutes";
}
