import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { RosterSource } from "../sources/queries.ts";
import { type Schedule, useScheduleActs } from "./queries.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  times: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly schedule: Schedule;
  /** Services that schedules may read. */
  readonly sources: readonly RosterSource[];
}

/** A schedule: what it does, when it runs, in words and as the next times, and what it did last. */
export function SchedulePanel({ schedule, sources }: Props) {
  const { id, name, words, isActive, reads } = schedule;
  const source = sources.find((each) => each.id === reads);
  const { change } = useScheduleActs();
  return (
    <Panel
      title={name}
      mark={
        <Allowed needs="classes:write">
          <Switch
            label={WORDS.active}
            aria-label={WORDS.activeAbout({ name })}
            checked={isActive}
            disabled={change.isPending}
            onChange={(_event, { checked }) => change.mutate({ id, isActive: checked })}
          />
        </Allowed>
      }
    >
      {change.isError && <ProblemBar error={change.error} />}
      <Text>{source === undefined ? WORDS.form.syncs : WORDS.form.reads({ name: source.name })}</Text>
      <Text>{words}</Text>
      <NextTimes {...schedule} />
      <Last {...schedule} />
      <Allowed needs="classes:write">
        <Acts schedule={schedule} sources={sources} />
      </Allowed>
    </Panel>
  );
}

function Last({ lastAt, lastPlan, lastRoster }: Schedule) {
  if (lastAt === undefined) return null;
  return (
    <Text>
      {WORDS.last({ when: momentWords(new Date(lastAt), viewer()) })}{" "}
      {lastPlan !== undefined && <ScreenLink to={`/classes/plans/${lastPlan}`}>{WORDS.lastLink}</ScreenLink>}
      {lastRoster !== undefined && <ScreenLink to={`/rosters/${lastRoster}`}>{WORDS.lastLink}</ScreenLink>}
    </Text>
  );
}

function NextTimes({ isActive, nextRuns }: Schedule) {
  const styles = useStyles();
  if (!isActive) return <Text>{WORDS.never}</Text>;
  return (
    <div>
      <Text weight="semibold">{WORDS.next}</Text>
      <ul className={styles.times}>
        {nextRuns.slice(0, 3).map((at) => (
          <li key={at}>
            <Text>{momentWords(new Date(at), viewer())}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ schedule, sources }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const { drop } = useScheduleActs();
  const [open, setOpen] = useState<"change" | "drop">();
  const { id, name } = schedule;
  const close = () => setOpen(undefined);
  return (
    <div className={styles.row}>
      <Button aria-label={WORDS.changeAbout({ name })} onClick={() => setOpen("change")}>
        {WORDS.change}
      </Button>
      <Button aria-label={WORDS.dropAbout({ name })} onClick={() => setOpen("drop")}>
        {WORDS.drop}
      </Button>
      {open === "change" && <ScheduleForm sources={sources} schedule={schedule} close={close} />}
      {open === "drop" && (
        <Confirm
          title={WORDS.dropTitle({ name })}
          loss={[WORDS.dropLoss]}
          verb={WORDS.drop}
          keep={WORDS.keep}
          busy={drop.isPending}
          error={drop.error}
          act={() => drop.mutate(id, { onSuccess: () => notice(WORDS.dropped({ name })) })}
          close={close}
        />
      )}
    </div>
  );
}
