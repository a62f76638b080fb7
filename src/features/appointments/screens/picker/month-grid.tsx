import { Button, makeStyles, mergeClasses, Text, tokens, useFluent } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { dayWords, monthWords, weekdayWords } from "../../../../web/when/words.ts";
import { dayAfter, dayInMonth, firstShown, monthAfter, monthOf, weekdayOf, weeksOf } from "./days.ts";
import type { Picked } from "./use-picked.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  month: { flexGrow: 1, marginBlock: 0, textAlign: "center" },
  turn: { minWidth: "44px", minHeight: "44px" },
  grid: { width: "100%", tableLayout: "fixed", borderCollapse: "separate", borderSpacing: "2px" },
  weekday: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    paddingBlock: "4px",
    textAlign: "center",
  },
  cell: { padding: 0, textAlign: "center" },
  day: {
    width: "100%",
    height: "44px",
    // No line, not even a transparent one: where colours are forced it would be drawn, and mark what is not free as free.
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  blank: { height: "44px" },
  free: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    // In the high-contrast theme a tint says nothing; a line does.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    // Where colours are forced, every background is the same but these.
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "Highlight" },
    },
  },
  today: { textDecorationLine: "underline", textUnderlineOffset: "4px" },
  // Fluent's own visually hidden text: read aloud, not drawn.
  aloud: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly picked: Picked;
  readonly show: (month: string) => void;
  readonly choose: (day: string) => void;
}

/** A month whose days with free times can be chosen: by hand, or from day to day by the keyboard. */
export function MonthGrid({ picked, show, choose }: Props) {
  const styles = useStyles();
  const [title, keys] = [useId(), useId()];
  const { month, today, free } = picked;
  const name = monthWords(new Date(month), { zone: "UTC" });
  const isFirst = month <= monthOf(today);
  const { stop, grid, onKeyDown } = useDayByDay(picked, show);
  return (
    <div>
      <div className={styles.head}>
        <Button
          className={styles.turn}
          appearance="subtle"
          aria-label={WORDS.before}
          disabledFocusable={isFirst}
          onClick={() => show(monthAfter(month, -1))}
        >
          <Turn back />
        </Button>
        <Text as="h2" id={title} size={400} weight="semibold" className={styles.month}>
          {name}
        </Text>
        <Button
          className={styles.turn}
          appearance="subtle"
          aria-label={WORDS.after}
          onClick={() => show(monthAfter(month, 1))}
        >
          <Turn />
        </Button>
      </div>
      <output className={styles.aloud}>
        {free ? WORDS.month({ month: name, count: free.size }) : WORDS.looking({ month: name })}
      </output>
      <span id={keys} className={styles.aloud}>
        {WORDS.keys}
      </span>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys go from day to day
        role="grid"
        aria-labelledby={title}
        aria-describedby={keys}
        aria-busy={free === undefined && picked.known.error === undefined}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <Weekdays />
        <tbody>
          {weeksOf(month, today).map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={day ?? column} className={styles.cell} aria-selected={day === picked.day}>
                  {day === undefined ? (
                    <div className={styles.blank} />
                  ) : (
                    <Day day={day} picked={picked} stop={day === stop} choose={choose} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Any Monday, to name the days of the week after. */
const MONDAY = "2027-03-01";

function Weekdays() {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {Array.from({ length: 7 }, (_, day) => (
          <th key={day} scope="col" className={styles.weekday}>
            <Text size={200}>{weekdayWords(new Date(dayAfter(MONDAY, day)), { zone: "UTC" })}</Text>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps {
  readonly day: string;
  readonly picked: Picked;
  /** Whether Tab stops here: at one day of the grid. */
  readonly stop: boolean;
  readonly choose: (day: string) => void;
}

function Day({ day, picked, stop, choose }: DayProps) {
  const styles = useStyles();
  const count = countOf(picked, day);
  const words = dayWords(new Date(day), { zone: "UTC", now: picked.here.now });
  const isFree = count > 0;
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.day,
        isFree && styles.free,
        isFree && day === picked.day && styles.chosen,
        day === picked.today && styles.today,
      )}
      data-day={day}
      tabIndex={stop ? 0 : -1}
      aria-disabled={!isFree}
      aria-current={day === picked.today && "date"}
      aria-label={WORDS.day({ day: words, count })}
      onClick={() => isFree && choose(day)}
    >
      {Number(day.slice(8))}
    </button>
  );
}

function countOf({ free }: Picked, day: string): number {
  return free?.get(day)?.length ?? 0;
}

type Step = (day: string, forward: 1 | -1) => string;

/** Where each key leads; `forward` is where the right hand points to in this script. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: (day, forward) => dayAfter(day, forward),
  ArrowLeft: (day, forward) => dayAfter(day, -forward),
  ArrowDown: (day) => dayAfter(day, 7),
  ArrowUp: (day) => dayAfter(day, -7),
  Home: (day) => dayAfter(day, -weekdayOf(day)),
  End: (day) => dayAfter(day, 6 - weekdayOf(day)),
  PageDown: (day) => dayInMonth(day, monthAfter(monthOf(day), 1)),
  PageUp: (day) => dayInMonth(day, monthAfter(monthOf(day), -1)),
};

/** The one day that takes the focus, moved by the keyboard over the ends of months too. */
function useDayByDay({ month, day, today }: Picked, show: (month: string) => void) {
  const { dir } = useFluent();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string>();
  const isMoving = useRef(false);
  const stop = at !== undefined && monthOf(at) === month ? at : (day ?? firstShown(month, today));
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${stop}"]`)?.focus();
  }, [stop]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const wanted = step(stop, dir === "rtl" ? -1 : 1);
    const first = firstShown(monthOf(today), today);
    const next = wanted < first ? first : wanted;
    if (next === stop) return;
    isMoving.current = true;
    setAt(next);
    if (monthOf(next) !== month) show(monthOf(next));
  };
  return { stop, grid, onKeyDown };
}

/** Drawn, so that it turns with the direction of the script. */
function Turn({ back = false }: { readonly back?: boolean }) {
  const { dir } = useFluent();
  const isLeft = back === (dir === "ltr");
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <path d={isLeft ? "M12 4l-6 6 6 6" : "M8 4l6 6-6 6"} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
