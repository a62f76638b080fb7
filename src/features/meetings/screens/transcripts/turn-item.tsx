import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { placeWords } from "./clock.ts";
import type { FoundPlace } from "./find.ts";
import { Marked } from "../../../../web/marked/marked.tsx";
import { WORDS } from "./words.ts";

type Turn = Schemas["Transcript"]["turns"][number];

const useStyles = makeStyles({
  turn: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // Of a long transcript, only what is in sight is laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 72px",
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  time: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  said: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly turn: Turn;
  readonly current: boolean;
  readonly places: readonly FoundPlace[];
  /** Where the place begins that somebody is at. */
  readonly at: number | undefined;
  readonly seek: ((second: number) => void) | undefined;
}

/** What one person says; its time plays it. */
export const TurnItem = memo(drawTurn, (one, other) => {
  const alike = one.turn === other.turn && one.current === other.current && one.at === other.at;
  return alike && one.places.length === 0 && other.places.length === 0;
});

function drawTurn(props: Props) {
  return <Drawn {...props} />;
}

function Drawn({ turn, current, places, at, seek }: Props) {
  const styles = useStyles();
  const { position, speaker = WORDS.unknown, start, text } = turn;
  const time = placeWords(start);
  return (
    <li
      data-position={position}
      aria-current={current ? "time" : undefined}
      className={mergeClasses(styles.turn, current && styles.current)}
    >
      <div className={styles.head}>
        {seek === undefined ? (
          <Text size={200}>{time}</Text>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.time}
            aria-label={WORDS.playFrom({ time })}
            onClick={() => seek(start)}
          >
            {time}
          </Button>
        )}
        <Text weight="semibold">{speaker}</Text>
      </div>
      <p className={styles.said}>
        <Marked text={text} marks={places.map(({ start: from, end }) => [from, end] as const)} at={at} />
      </p>
    </li>
  );
}
