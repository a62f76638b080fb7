import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { TimeZoneField } from "../../../../web/form/time-zone-field.tsx";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { WEEKDAYS, weekdayWords } from "../parts/weekdays.ts";
import type { Host } from "../queries.ts";
import { DayHours } from "./day-hours.tsx";
import { Exceptions } from "./exceptions.tsx";
import { copiedFromMonday } from "./hours.ts";
import { useHours } from "./use-hours.ts";
import { HOSTS } from "./words.ts";

const { hours: words } = HOSTS;

const useStyles = makeStyles({
  days: { display: "grid", gap: tokens.spacingVerticalM, margin: 0 },
  day: {
    display: "grid",
    gridTemplateColumns: "7rem minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  },
  name: { fontWeight: tokens.fontWeightSemibold, paddingBlockStart: tokens.spacingVerticalS },
});

/** When a host works: by weekday, and on single dates otherwise. */
export function HoursEditor({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const { held, change, submit, incomplete, error, busy } = useHours(host);
  return (
    <FormFrame submit={submit} wrong={incomplete || error}>
      {error !== null && <ProblemBar error={error} />}
      {incomplete && (
        <MessageBar intent="error">
          <MessageBarBody>{words.incomplete}</MessageBarBody>
        </MessageBar>
      )}
      <Panel title={words.title}>
        <Text>{words.why}</Text>
        <TimeZoneField
          label={words.zone}
          hint={null}
          required
          value={held.zone}
          change={(zone) => change({ zone })}
          validationMessage={complaintAbout(error, "availability.zone") ?? null}
        />
        <div className={styles.days}>
          {WEEKDAYS.map((day, index) => (
            <div key={day} className={styles.day}>
              <Text className={styles.name}>{weekdayWords(day)}</Text>
              <DayHours
                day={weekdayWords(day)}
                stretches={held.week[index] ?? []}
                change={(stretches) => change({ week: held.week.with(index, stretches) })}
              />
            </div>
          ))}
        </div>
        <div>
          <Button onClick={() => change({ week: copiedFromMonday(held.week) })}>{words.copy}</Button>
        </div>
      </Panel>
      <Panel title={words.exceptions}>
        <Exceptions exceptions={held.exceptions} change={(exceptions) => change({ exceptions })} />
      </Panel>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
      </div>
    </FormFrame>
  );
}
