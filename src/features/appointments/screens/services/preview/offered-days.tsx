import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Schemas } from "../../../../../../sdk/src/index.ts";
import { clockWords, dayWords, viewer } from "../../../../../web/when/words.ts";
import { instantAt } from "../../../../../web/when/wall-clock.ts";
import { SERVICES } from "../words.ts";
import { WeekPicture } from "./week-picture.tsx";
import { type OfferedDay, weekOf } from "./week.ts";

const { preview: words } = SERVICES;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly first: string;
  readonly slots: Schemas["Slots"];
  readonly chosen: (date: string, time: string) => void;
}

/** Seven days as a picture, and the same as a list. */
export function OfferedDays({ first, slots: { items, zone, calendars }, chosen }: Props) {
  const styles = useStyles();
  const [listed, setListed] = useState(false);
  const days = useMemo(() => weekOf(first, items, zone), [first, items, zone]);
  return (
    <div className={styles.part}>
      {(calendars === "unread" || calendars === "stale") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words[calendars]}</MessageBarBody>
        </MessageBar>
      )}
      <WeekPicture days={days} chosen={(date, minutes) => chosen(date, clockOf(minutes))} />
      <div>
        <Button appearance="subtle" size="small" aria-expanded={listed} onClick={() => setListed(!listed)}>
          {listed ? words.hideList : words.list}
        </Button>
      </div>
      {listed && (
        <ul className={styles.list}>
          {days.map((day) => (
            <li key={day.date}>
              <Text size={200}>{dayLine(day, zone)}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dayLine({ date, times }: OfferedDay, zone: string): string {
  const here = { ...viewer(), zone };
  const day = dayWords(instantAt({ date, time: "12:00" }, zone) ?? here.now, here);
  const clocks = times.map(({ start }) => clockWords(new Date(start), here)).join(", ");
  return words.day({ day, times: clocks || words.nothing });
}

function clockOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
