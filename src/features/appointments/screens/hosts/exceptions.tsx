import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DayHours } from "./day-hours.tsx";
import type { Availability } from "./hours.ts";
import { HOSTS } from "./words.ts";

const { hours: words } = HOSTS;
type Exception = Availability["exceptions"][number];

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly exceptions: readonly Exception[];
  readonly change: (exceptions: Exception[]) => void;
}

/** Dates with other hours than their weekday's. */
export function Exceptions({ exceptions, change }: Props) {
  const styles = useStyles();
  const set = (place: number, part: Partial<Exception>) =>
    change(exceptions.map((each, index) => (index === place ? { ...each, ...part } : each)));
  return (
    <>
      <Text>{words.exceptionsWhy}</Text>
      {exceptions.length === 0 && <Text>{words.noExceptions}</Text>}
      <ul className={styles.list}>
        {exceptions.map(({ date, hours }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two dates may be the same while one is typed
          <li key={place} className={styles.row}>
            <Field label={words.date({ number: place + 1 })}>
              <Input type="date" value={date} onChange={(_event, { value }) => set(place, { date: value })} />
            </Field>
            <DayHours
              day={date === "" ? words.date({ number: place + 1 }) : date}
              stretches={hours}
              change={(stretches) => set(place, { hours: stretches })}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.removeException({ number: place + 1 })}
              onClick={() => change(exceptions.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<AddRegular />} onClick={() => change([...exceptions, { date: "", hours: [] }])}>
          {words.addException}
        </Button>
      </div>
    </>
  );
}
