import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Asked } from "../../../../../web/parts/asked.tsx";
import { Panel } from "../../../../../web/parts/panel.tsx";
import { instantAt, wallClock } from "../../../../../web/when/wall-clock.ts";
import { viewer, zoneWords } from "../../../../../web/when/words.ts";
import { type Service, useSlots } from "../../queries.ts";
import { WORDS } from "../../words.ts";
import { SERVICES } from "../words.ts";
import { OfferedDays } from "./offered-days.tsx";
import { WeekSteps } from "./week-steps.tsx";
import { dayAfter } from "./week.ts";
import { WhyThen } from "./why-then.tsx";

const { preview: words } = SERVICES;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly service: Service;
  /** Whether something waits to be saved. */
  readonly unsaved: boolean;
}

/** What customers are offered in the coming days, as it was saved. */
export function WeekPreview({ service, unsaved }: Props) {
  const styles = useStyles();
  const { id, zone, archivedAt } = service;
  const [first, setFirst] = useState(() => wallClock(viewer().now, zone).date);
  const [asked, setAsked] = useState<string>();
  const midnight = (day: string) => instantAt({ date: day, time: "00:00" }, zone)?.toISOString() ?? "";
  const window = { from: midnight(first), to: midnight(dayAfter(first, 7)) };
  const slots = useSlots({ service: archivedAt === undefined ? id : "", as: "customer", ...window });
  return (
    <Panel title={words.title}>
      <Text size={200} className={styles.quiet}>
        {unsaved && words.saved} {WORDS.zone({ zone: zoneWords({ ...viewer(), zone }) })}
      </Text>
      {archivedAt !== undefined ? (
        <Text>{words.archived}</Text>
      ) : (
        <Asked query={slots} rows={4}>
          {(known) => (
            <>
              <WeekSteps first={first} go={setFirst} count={known.items.length} />
              <OfferedDays
                first={first}
                slots={known}
                chosen={(date, time) => setAsked(instantAt({ date, time }, zone)?.toISOString())}
              />
            </>
          )}
        </Asked>
      )}
      <WhyThen service={service} start={asked} />
    </Panel>
  );
}
