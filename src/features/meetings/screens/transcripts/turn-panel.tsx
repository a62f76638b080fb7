import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { FindBar } from "./find-bar.tsx";
import { placesOf, turnAt } from "./find.ts";
import { TurnItem } from "./turn-item.tsx";
import { useFollow } from "./use-follow.ts";
import { WORDS } from "./words.ts";

type Transcript = Schemas["Transcript"];

const useStyles = makeStyles({
  turns: {
    listStyle: "none",
    margin: 0,
    padding: tokens.spacingHorizontalXXS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    maxHeight: "62vh",
    overflowY: "auto",
    position: "relative",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly transcript: Transcript;
  /** Of the transcript, in which the recording is. */
  readonly second: number;
  /** Plays from a second of the transcript; undefined where nothing can be played. */
  readonly seek: ((second: number) => void) | undefined;
}

/** What was said, turn after turn; it follows the recording until somebody scrolls by themselves. */
export function TurnPanel({ transcript: { turns }, second, seek }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const places = placesOf(turns, text);
  const here = places[at];
  const current = turnAt(turns, second)?.position;
  const { list, following, follow, letGo } = useFollow({ current, shown: here?.position });
  return (
    <Panel
      title={WORDS.transcriptOf}
      mark={!following && seek !== undefined && <Button onClick={follow}>{WORDS.follow}</Button>}
    >
      <FindBar
        text={text}
        type={(typed) => {
          setText(typed);
          setAt(0);
        }}
        found={{ at, count: places.length }}
        go={setAt}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be scrolled by keyboard too */}
      <ol ref={list} className={styles.turns} tabIndex={0} aria-label={WORDS.transcriptOf} {...letGo}>
        {turns.map((turn) => (
          <TurnItem
            key={turn.position}
            turn={turn}
            current={turn.position === current && (seek !== undefined || second > 0)}
            places={text === "" ? NONE : places.filter(({ position }) => position === turn.position)}
            at={here?.position === turn.position ? here.start : undefined}
            seek={seek}
          />
        ))}
      </ol>
    </Panel>
  );
}

const NONE: never[] = [];
