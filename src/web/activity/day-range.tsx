import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { asking } from "../table/question.ts";
import { daysIn } from "./days.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
});

/** Which days are looked at; they stand in the address. */
export function DayRange() {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const { from, to } = daysIn(parameters);
  const ask = (name: "from" | "to", day: string) =>
    setParameters((before) => asking(before, name, day), { replace: true });
  return (
    <div className={styles.days}>
      <Field label={WORDS.from}>
        <Input type="date" value={from ?? ""} max={to} onChange={(_event, { value }) => ask("from", value)} />
      </Field>
      <Field label={WORDS.to}>
        <Input type="date" value={to ?? ""} min={from} onChange={(_event, { value }) => ask("to", value)} />
      </Field>
      {(from ?? to) !== undefined && (
        <Button onClick={() => setParameters((before) => asking(asking(before, "from", ""), "to", ""))}>
          {WORDS.allDays}
        </Button>
      )}
    </div>
  );
}
