import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DragEvent } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import type { Appointment } from "../queries.ts";
import { Entry } from "./entry.tsx";
import { HOUR_HEIGHT } from "./team-clock.ts";

const useStyles = makeStyles({
  item: { position: "absolute", padding: "1px" },
  entry: {
    display: "block",
    height: "100%",
    boxSizing: "border-box",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalXS,
    textDecorationLine: "none",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorTransparentStroke}`,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  pending: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
  },
});

interface Props {
  readonly appointment: Appointment;
  readonly movable: boolean;
  /** Its minutes of the day, and its place among those at the same time. */
  readonly box: { readonly from: number; readonly to: number; readonly lane: number; readonly lanes: number };
}

/** An appointment in a host's column. */
export function TeamEntry({ appointment, movable, box: { from, to, lane, lanes } }: Props) {
  const styles = useStyles();
  const address = `/appointments/${appointment.id}`;
  const href = useHref(address);
  const follow = useLinkClickHandler(address);
  const height = ((to - from) / 60) * HOUR_HEIGHT;
  return (
    <li
      className={styles.item}
      style={{
        top: (from / 60) * HOUR_HEIGHT,
        height,
        insetInlineStart: `${(lane / lanes) * 100}%`,
        width: `${100 / lanes}%`,
      }}
    >
      <a
        href={href}
        onClick={follow}
        draggable={movable}
        onDragStart={(event) => grab(event, appointment.id)}
        className={mergeClasses(styles.entry, appointment.state === "pending" && styles.pending)}
      >
        <Entry appointment={appointment} as={height < SHORT ? "line" : "block"} hosted={false} />
      </a>
    </li>
  );
}

/** Less high than this, an entry has room for one line. */
const SHORT = 34;
const GRABBED = "application/x-parley-appointment";

function grab(event: DragEvent<HTMLElement>, id: string): void {
  const offset = event.clientY - event.currentTarget.getBoundingClientRect().top;
  event.dataTransfer.setData(GRABBED, `${id} ${offset}`);
  event.dataTransfer.effectAllowed = "move";
}

/** Which appointment is let go, and how far below its top it was taken. */
export function grabbed({ dataTransfer }: Pick<DragEvent, "dataTransfer">): { id: string; offset: number } {
  const [id = "", offset = "0"] = dataTransfer.getData(GRABBED).split(" ");
  return { id, offset: Number(offset) };
}
