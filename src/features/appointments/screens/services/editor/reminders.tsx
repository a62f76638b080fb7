import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { FieldGroup } from "../../../../../web/form/field-group.tsx";
import { durationWords } from "../../../../../web/when/words.ts";
import { SERVICES } from "../words.ts";
import { MinutesControl } from "./minutes-control.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;
const MOST = 5;
const HOUR = 60;

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
});

/** How long before the start customers are reminded. */
export function Reminders({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const styles = useStyles();
  const { reminders } = draft;
  const set = (all: readonly number[]) => change({ reminders: [...all] });
  return (
    <FieldGroup label={words.reminders} required={false} complaint={complaint("reminders")}>
      {reminders.length === 0 && <Text>{words.noReminders}</Text>}
      <ul className={styles.list}>
        {reminders.map((minutes, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two reminders may hold the same while one is typed
          <li key={place} className={styles.row}>
            <MinutesControl
              label={words.reminder({ number: place + 1 })}
              value={minutes}
              change={(value) => set(reminders.with(place, value))}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.removeReminder({ time: Number.isFinite(minutes) ? durationWords(minutes) : "" })}
              onClick={() => set(reminders.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      {reminders.length < MOST && (
        <Button icon={<AddRegular />} onClick={() => set([...reminders, HOUR])}>
          {words.addReminder}
        </Button>
      )}
    </FieldGroup>
  );
}
