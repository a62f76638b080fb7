import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Place } from "./use-place.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  video: {
    display: "block",
    width: "100%",
    aspectRatio: "16 / 9",
    backgroundColor: tokens.colorNeutralBackgroundStatic,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  /** The recording's artifact. */
  readonly recording: string;
  /** The transcript's artifact, which is the captions. */
  readonly captions: string | undefined;
  readonly place: Place;
}

/** Plays a recording through our own address, with captions where there are some. */
export function Player({ recording, captions, place }: Props) {
  const styles = useStyles();
  const [broken, setBroken] = useState(false);
  const { video, first, moved } = place;
  // Another place in the address is gone to, also while the page stays.
  useEffect(() => {
    if (first > 0) goTo(video.current, first);
  }, [video, first]);
  return (
    <>
      {broken && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{WORDS.broken}</MessageBarTitle> {WORDS.brokenCure}
          </MessageBarBody>
        </MessageBar>
      )}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- where nobody had it transcribed, there are none */}
      <video
        ref={video}
        className={styles.video}
        controls
        preload="metadata"
        aria-label={WORDS.recording}
        src={contentOf(recording)}
        onLoadedMetadata={({ currentTarget }) => {
          if (first > 0) goTo(currentTarget, first);
        }}
        onTimeUpdate={({ currentTarget }) => moved(currentTarget.currentTime)}
        onSeeking={({ currentTarget }) => moved(currentTarget.currentTime)}
        onError={() => setBroken(true)}
      >
        {captions !== undefined && <track kind="captions" src={contentOf(captions)} label={WORDS.captions} />}
      </video>
    </>
  );
}

/** Before a film is known to have any length, there is nowhere to go. */
function goTo(video: HTMLVideoElement | null, second: number): void {
  if (video !== null && video.readyState > 0) video.currentTime = second;
}

function contentOf(artifact: string): string {
  return `/api/artifacts/${artifact}/content`;
}
