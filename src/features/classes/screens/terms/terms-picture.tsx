import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayWords } from "../../../../web/when/words.ts";
import { type Axis, axisOf, placeOn, type Term, timeOf } from "./axis.ts";
import { WORDS } from "./words.ts";

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  rows: { display: "grid", gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 320px) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    alignItems: "center",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  track: { display: "block", width: "100%", height: "24px", overflow: "visible" },
  ground: { fill: tokens.colorNeutralBackground3 },
  bar: { fill: tokens.colorBrandBackground },
  over: { fill: tokens.colorNeutralForeground4 },
  mark: { stroke: tokens.colorStatusWarningForeground1, strokeWidth: "3px" },
  now: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1px", strokeDasharray: "3 2" },
});

interface Props {
  readonly terms: readonly Term[];
  readonly now: Date;
}

/** A row a term: what is known of it in words, and its days as a bar over those of all. */
export function TermsPicture({ terms, now }: Props) {
  const styles = useStyles();
  const axis = axisOf(terms, now.getTime());
  return (
    <>
      {axis && (
        <Text size={200} className={styles.quiet}>
          {WORDS.today({ day: dayOf(now.getTime(), now) })}
        </Text>
      )}
      <ul className={styles.rows}>
        {terms.map((term, row) => (
          <li key={row} className={styles.row}>
            <About term={term} now={now} />
            {axis && <Bar term={term} axis={axis} now={now.getTime()} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ term, now }: { readonly term: Term; readonly now: Date }) {
  const styles = useStyles();
  const { classes, live, archived, archivesOn } = term;
  const archives = archivesOn && WORDS.archives({ day: dayOf(timeOf(archivesOn), now) });
  return (
    <span className={styles.words}>
      <Text weight="semibold" translate={term.term === undefined ? "yes" : "no"}>
        {term.term ?? WORDS.nameless}
      </Text>
      <Text>{[daysOf(term, now), archives].filter(Boolean).join(", ")}</Text>
      <Text className={styles.quiet}>{WORDS.counts({ classes, live, archived })}</Text>
    </span>
  );
}

function daysOf({ begins, ends }: Term, now: Date): string {
  const [from, until] = [begins, ends].map((day) => day && dayOf(timeOf(day), now));
  if (from && until) return WORDS.days({ from, until });
  if (from) return WORDS.from({ from });
  return until ? WORDS.until({ until }) : WORDS.dayless;
}

/** Days are the same everywhere, and so are told by no clock. */
function dayOf(time: number, now: Date): string {
  return dayWords(new Date(time), { zone: "UTC", now });
}

interface BarProps {
  readonly term: Term;
  readonly axis: Axis;
  readonly now: number;
}

function Bar({ term: { begins, ends, archivesOn }, axis, now }: BarProps) {
  const styles = useStyles();
  const left = begins === undefined ? 0 : placeOn(axis, timeOf(begins));
  const right = ends === undefined ? 100 : placeOn(axis, timeOf(ends));
  const isOver = ends !== undefined && timeOf(ends) < now;
  const hasDays = begins !== undefined || ends !== undefined;
  return (
    <svg className={styles.track} aria-hidden>
      <rect className={styles.ground} x="0" width="100%" y={9} height={6} rx={3} />
      {hasDays && (
        <rect
          className={isOver ? styles.over : styles.bar}
          x={`${left}%`}
          width={`${Math.max(right - left, 0.5)}%`}
          y={5}
          height={14}
          rx={3}
        />
      )}
      {archivesOn !== undefined && <Line at={placeOn(axis, timeOf(archivesOn))} className={styles.mark} />}
      <Line at={placeOn(axis, now)} className={styles.now} />
    </svg>
  );
}

function Line({ at, className }: { readonly at: number; readonly className: string }) {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1={0} y2={24} />;
}
