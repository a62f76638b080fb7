import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useParams } from "react-router";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useMeeting } from "../queries.ts";
import { Player } from "./player.tsx";
import { useArtifact, useTranscript, useTranscriptsOf } from "./queries.ts";
import { SaveMenu } from "./save-menu.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { usePlace } from "./use-place.ts";
import { WORDS } from "./words.ts";

type TranscriptHits = Schemas["TranscriptHits"];

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** A recording with what was said in it beside it; either may be missing. */
export function RecordingScreen() {
  const { id = "", artifact = "" } = useParams();
  const meeting = useMeeting(id);
  const transcripts = useTranscriptsOf(id);
  return (
    <Page
      title={meeting.data?.subject ?? WORDS.one}
      actions={transcripts.data && <Save found={beside(transcripts.data, artifact)} />}
    >
      <Asked query={transcripts} rows={6}>
        {(all) => <Beside found={beside(all, artifact)} artifact={artifact} />}
      </Asked>
      <div>
        <ScreenLink to={`/meetings/${id}`}>{WORDS.meeting}</ScreenLink>
      </div>
    </Page>
  );
}

/** The address names a recording or a transcript; the other of the two is found by it. */
function beside(all: readonly TranscriptHits[], artifact: string): TranscriptHits | undefined {
  return all.find((each) => each.artifact === artifact || each.recording?.artifact === artifact);
}

function Save({ found }: { readonly found: TranscriptHits | undefined }) {
  return found ? <SaveMenu transcript={found.artifact} /> : null;
}

interface BesideProps {
  readonly found: TranscriptHits | undefined;
  readonly artifact: string;
}

function Beside({ found, artifact }: BesideProps) {
  const transcript = useTranscript(found?.artifact ?? "");
  if (found === undefined) return <Alone artifact={artifact} />;
  return (
    <Asked query={transcript} rows={8}>
      {(known) => <SideBySide transcript={known} />}
    </Asked>
  );
}

/** A recording without a transcript, or a transcript that could not be read yet, with why. */
function Alone({ artifact }: { readonly artifact: string }) {
  const styles = useStyles();
  const place = usePlace();
  const known = useArtifact(artifact);
  const unread = useTranscript(known.data?.kind === "transcript" ? artifact : "");
  return (
    <Asked query={known} rows={6}>
      {({ kind }) =>
        kind === "recording" ? (
          <>
            <Player recording={artifact} captions={undefined} place={place} />
            <Text className={styles.quiet}>{WORDS.noTranscript}</Text>
          </>
        ) : (
          <Asked query={unread} rows={6}>
            {() => <Text>{WORDS.notRead}</Text>}
          </Asked>
        )
      }
    </Asked>
  );
}
