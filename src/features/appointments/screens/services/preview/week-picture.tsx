import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { spokenNow } from "../../../../../web/words/language.ts";
import { SERVICES } from "../words.ts";
import { hoursOf, type OfferedDay } from "./week.ts";

const { preview: words } = SERVICES;
/** How high an hour is drawn, in pixels. */
const HOUR = 24;
/** How finely a time is chosen, in minutes. */
const SNAP = 15;

const useStyles = makeStyles({
  figure: { margin: 0 },
  picture: { display: "grid", gridTemplateColumns: "2.5rem repeat(7, minmax(0, 1fr))", gap: "1px", minWidth: 0 },
  head: { textAlign: "center", whiteSpace: "pre-line", color: tokens.colorNeutralForeground2 },
  hour: { display: "block", height: `${HOUR}px`, color: tokens.colorNeutralForeground2 },
  day: {
    position: "relative",
    cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground3,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR}px`,
  },
  time: {
    position: "absolute",
    insetInline: "1px",
    boxSizing: "border-box",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    pointerEvents: "none",
  },
});

interface Props {
  readonly days: readonly OfferedDay[];
  /** Called with the time that was chosen: its date, and minutes of that day. */
  readonly chosen: (date: string, minutes: number) => void;
}

/** Seven days by their hours, with what is offered drawn into them. The list beside it says the same in words. */
export function WeekPicture({ days, chosen }: Props) {
  const styles = useStyles();
  const { first, last } = hoursOf(days);
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <figure className={styles.figure} aria-label={words.picture}>
      <div className={styles.picture} aria-hidden>
        <span />
        {days.map(({ date }) => (
          <Text key={date} size={200} className={styles.head}>
            {headOf(date)}
          </Text>
        ))}
        <div>
          {hours.map((hour) => (
            <Text key={hour} size={200} className={styles.hour}>
              {String(hour).padStart(2, "0")}
            </Text>
          ))}
        </div>
        {days.map(({ date, times }) => (
          <div
            key={date}
            role="presentation"
            className={styles.day}
            style={{ height: hours.length * HOUR }}
            onClick={({ clientY, currentTarget }) => {
              const height = clientY - currentTarget.getBoundingClientRect().top;
              chosen(date, first * 60 + Math.floor(((height / HOUR) * 60) / SNAP) * SNAP);
            }}
          >
            {times.map(({ start, from, to }) => (
              <span
                key={start}
                className={styles.time}
                style={{ top: ((from - first * 60) / 60) * HOUR, height: ((to - from) / 60) * HOUR }}
              />
            ))}
          </div>
        ))}
      </div>
    </figure>
  );
}

/** The weekday over the day of the month. */
function headOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const { locale } = spokenNow().language;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(day);
  return `${weekday}\n${day.getUTCDate()}`;
}
