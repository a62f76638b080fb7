import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { Player } from "./player.tsx";
import { Speakers } from "./speakers.tsx";
import { TurnPanel } from "./turn-panel.tsx";
import { usePlace } from "./use-place.ts";
import { WORDS } from "./words.ts";

type Transcript = Schemas["Transcript"];

const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    // As high as the film is, and no higher; what is below it takes the rest.
    gridTemplateRows: "auto 1fr",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto" },
  },
  film: { gridColumn: 1, minWidth: 0 },
  said: {
    gridColumn: 2,
    gridRow: "1 / span 2",
    minWidth: 0,
    [NARROW]: { gridColumn: 1, gridRow: "auto" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A transcript, and beside it the recording that it belongs to, where there is one. */
export function SideBySide({ transcript }: { readonly transcript: Transcript }) {
  const styles = useStyles();
  const place = usePlace();
  const { recording, began, unread, artifact } = transcript;
  const offset = recording?.offset ?? 0;
  return (
    <>
      <Text className={styles.quiet}>{WORDS.began({ when: momentWords(new Date(began), viewer()) })}</Text>
      <div className={styles.columns}>
        <div className={styles.film}>
          {recording ? (
            <Player recording={recording.artifact} captions={artifact} place={place} />
          ) : (
            <Text className={styles.quiet}>{WORDS.noRecording}</Text>
          )}
        </div>
        <div className={styles.said}>
          <TurnPanel
            transcript={transcript}
            second={place.second - offset}
            seek={recording && ((second) => place.seek(Math.max(0, second + offset)))}
          />
        </div>
        <div className={styles.film}>
          <Panel title={WORDS.speakers}>
            <Speakers transcript={transcript} />
          </Panel>
        </div>
      </div>
      {unread > 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>{WORDS.unread({ count: unread })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
