import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Schemas } from "../../../sdk/src/index.ts";
import { clockMomentWords, viewer } from "../when/words.ts";
import { WORDS } from "./words.ts";

type Shown = Schemas["MyMeeting"]["artifacts"][number];

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexBasis: "100%", minWidth: 0 },
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  film: { width: "100%", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground6 },
});

interface Props {
  readonly subject: string;
  readonly artifacts: readonly Shown[];
}

/** What there is to see and read of a meeting. */
export function Recorded({ subject, artifacts }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {artifacts.map((artifact) => (
        <One key={artifact.id} subject={subject} artifact={artifact} />
      ))}
    </div>
  );
}

function One({ subject, artifact }: { readonly subject: string; readonly artifact: Shown }) {
  const styles = useStyles();
  const [watching, setWatching] = useState(false);
  const { id, kind } = artifact;
  const when = clockMomentWords(new Date(artifact.beganAt), viewer());
  const at = `/api/me/artifacts/${id}/content`;
  return (
    <>
      <div className={styles.one}>
        {kind === "recording" && (
          <Button aria-expanded={watching} onClick={() => setWatching(!watching)}>
            {watching ? WORDS.stopWatching : WORDS.watch({ when })}
          </Button>
        )}
        <Link href={`${at}?download=true`} download>
          {WORDS.download({ kind, when })}
        </Link>
      </div>
      {watching && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what was said is in the transcript beside it
        <video className={styles.film} src={at} controls autoPlay aria-label={WORDS.film({ subject, when })} />
      )}
    </>
  );
}
