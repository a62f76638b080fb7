import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import { type Axis, axisOf, partOf, placeOn } from "./axis.ts";
import { nameWords, noteWords } from "./person-words.ts";
import { WORDS } from "./words.ts";

type Attendance = Schemas["Attendance"];
type Occasion = Attendance["occasions"][number];

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  rows: { display: "grid", gap: tokens.spacingVerticalXS, margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 200px) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  who: { minWidth: 0, overflowWrap: "anywhere", display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  track: { display: "block", width: "100%", height: "22px" },
  axis: { display: "block", width: "100%", height: "20px", overflow: "visible", fontSize: tokens.fontSizeBase200 },
  axisStart: { [NARROW]: { display: "none" } },
  planned: { fill: tokens.colorNeutralBackground3 },
  line: { stroke: tokens.colorNeutralStroke2 },
  bar: { fill: tokens.colorBrandBackground },
  outlined: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1, strokeWidth: "2px" },
  tick: { fill: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly occasion: Occasion;
  readonly scheduled: Attendance["scheduled"];
  /** What the picture says, for those who do not see it. */
  readonly finding: string;
}

/** A row a person with a bar for each stay, over the time of the meeting. */
export function PresencePicture({ occasion, scheduled, finding }: Props) {
  const styles = useStyles();
  const axis = axisOf(occasion, scheduled);
  const planned = occasion.scheduled ? partOf(axis, scheduled) : undefined;
  return (
    <figure aria-label={finding} className={styles.rows}>
      {occasion.people.map((person, row) => (
        <div key={row} className={styles.row}>
          <Who name={nameWords(person)} note={noteWords(person)} />
          <svg className={styles.track} aria-hidden>
            <Ground axis={axis} planned={planned} />
            {person.intervals.map((stay) => {
              const { left, width } = partOf(axis, stay);
              const look = person.invited ? styles.bar : styles.outlined;
              return (
                <rect key={stay.from} className={look} x={`${left}%`} width={`${width}%`} y={4} height={14} rx={3} />
              );
            })}
          </svg>
        </div>
      ))}
      {occasion.missing.map((person) => (
        <div key={person.email} className={styles.row}>
          <Who name={nameWords(person)} note={WORDS.never} />
          <svg className={styles.track} aria-hidden>
            <Ground axis={axis} planned={planned} />
          </svg>
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.axisStart} />
        <Ticks axis={axis} />
      </div>
    </figure>
  );
}

function Who({ name, note }: { readonly name: string; readonly note: string }) {
  const styles = useStyles();
  return (
    <div className={styles.who}>
      <Text>{name}</Text>
      {note !== "" && (
        <Text size={200} className={styles.quiet}>
          {note}
        </Text>
      )}
    </div>
  );
}

interface GroundProps {
  readonly axis: Axis;
  readonly planned: { readonly left: number; readonly width: number } | undefined;
}

function Ground({ axis, planned }: GroundProps) {
  const styles = useStyles();
  return (
    <>
      {planned && <rect className={styles.planned} x={`${planned.left}%`} width={`${planned.width}%`} height="100%" />}
      {axis.ticks.map((tick) => {
        const x = `${placeOn(axis, tick)}%`;
        return <line key={tick} className={styles.line} x1={x} x2={x} y1="0" y2="100%" />;
      })}
    </>
  );
}

function Ticks({ axis }: { readonly axis: Axis }) {
  const styles = useStyles();
  const here = viewer();
  return (
    <svg className={styles.axis} aria-hidden>
      {axis.ticks.map((tick) => {
        const place = placeOn(axis, tick);
        const anchor = place < 4 ? "start" : place > 96 ? "end" : "middle";
        return (
          <text key={tick} className={styles.tick} x={`${place}%`} y={14} textAnchor={anchor}>
            {clockWords(new Date(tick), here)}
          </text>
        );
      })}
    </svg>
  );
}
