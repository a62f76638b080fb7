import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { instantAt, minutesAfter, wallClock } from "../../../../web/when/wall-clock.ts";
import { clockMomentWords, clockWords, dayWords, viewer, zoneWords } from "../../../../web/when/words.ts";
import { useSlots } from "../queries.ts";
import { WORDS } from "../words.ts";

const { slots: words } = WORDS;
type Slot = Schemas["Slots"]["items"][number];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  day: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalXS },
  field: { minWidth: 0, maxWidth: "16rem", flexGrow: 1 },
  times: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(5.5rem, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  wide: { gridTemplateColumns: "repeat(auto-fill, minmax(11rem, 1fr))" },
  arrow: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const DAY = 24 * 60;
/** How far on free times are looked for. */
const AHEAD = 14 * DAY;
const SOME = 6;

interface Props {
  readonly service: string;
  readonly host?: string | undefined;
  /** The day that is looked at: "2027-03-09". */
  readonly day: string;
  readonly look: (day: string) => void;
  readonly start: string | undefined;
  readonly choose: (start: string) => void;
}

/** The free times of a day by the viewer's clock, and the next ones where it has none. */
export function SlotPicker({ service, host, day, look, start, choose }: Props) {
  const styles = useStyles();
  const { zone } = viewer();
  const from = instantAt({ date: day, time: "00:00" }, zone) ?? new Date();
  const slots = useSlots({
    service,
    host,
    as: "staff",
    from: from.toISOString(),
    to: minutesAfter(from, AHEAD).toISOString(),
  });
  const step = (by: number) => look(wallClock(minutesAfter(from, by * DAY + DAY / 2), zone).date);
  return (
    <div className={styles.part}>
      <div className={styles.day}>
        <Arrow title={words.before} icon={<ChevronLeftRegular className={styles.arrow} />} go={() => step(-1)} />
        <Field className={styles.field} label={words.day}>
          <Input type="date" value={day} onChange={(_event, { value }) => look(value)} />
        </Field>
        <Arrow title={words.next} icon={<ChevronRightRegular className={styles.arrow} />} go={() => step(1)} />
      </div>
      <Asked query={slots} rows={2}>
        {({ items, calendars }) => (
          <>
            {start !== undefined && isTaken(items, start, day) && <Text>{words.notFree}</Text>}
            <Free items={items} day={day} start={start} choose={choose} />
            {(calendars === "stale" || calendars === "unread") && (
              <Text size={200} className={styles.quiet}>
                {words[calendars]}
              </Text>
            )}
          </>
        )}
      </Asked>
      <Text size={200} className={styles.quiet} aria-live="polite">
        {start !== undefined && words.chosen({ moment: clockMomentWords(new Date(start), viewer()) })}{" "}
        {WORDS.zone({ zone: zoneWords(viewer()) })}
      </Text>
    </div>
  );
}

function Arrow({ title, icon, go }: { readonly title: string; readonly icon: ReactElement; readonly go: () => void }) {
  return <Button appearance="subtle" icon={icon} aria-label={title} title={title} onClick={go} />;
}

/** Whether a chosen time of this day is none of the free ones. */
function isTaken(items: readonly Slot[], start: string, day: string): boolean {
  return wallClock(new Date(start), viewer().zone).date === day && items.every((slot) => slot.start !== start);
}

interface FreeProps extends Pick<Props, "day" | "start" | "choose"> {
  readonly items: readonly Slot[];
}

function Free({ items, day, start, choose }: FreeProps) {
  const { zone } = viewer();
  const today = items.filter((slot) => wallClock(new Date(slot.start), zone).date === day);
  const dayText = dayWords(instantAt({ date: day, time: "12:00" }, zone) ?? new Date(), viewer());
  if (today.length > 0)
    return <Times label={words.times({ day: dayText })} slots={today} start={start} choose={choose} />;
  return (
    <>
      <Text>{words.none({ day: dayText })}</Text>
      <Text>{items.length > 0 ? words.soonest : words.nothing}</Text>
      {items.length > 0 && (
        <Times label={words.soonest} slots={items.slice(0, SOME)} start={start} choose={choose} days />
      )}
    </>
  );
}

interface TimesProps extends Pick<Props, "start" | "choose"> {
  readonly label: string;
  readonly slots: readonly Slot[];
  /** Whether the day is said with each. */
  readonly days?: boolean;
}

function Times({ label, slots, start, choose, days = false }: TimesProps) {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={mergeClasses(styles.times, days && styles.wide)}>
      {slots.map((slot) => (
        <Button
          key={slot.start}
          size="small"
          aria-pressed={slot.start === start}
          appearance={slot.start === start ? "primary" : "secondary"}
          onClick={() => choose(slot.start)}
        >
          {(days ? clockMomentWords : clockWords)(new Date(slot.start), viewer())}
        </Button>
      ))}
    </fieldset>
  );
}
