import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { VideoClipRegular } from "@fluentui/react-icons/svg/video-clip";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { minutesBetween } from "../../../../web/when/wall-clock.ts";
import { durationWords, momentWords, viewer } from "../../../../web/when/words.ts";
import { EraseArtifact } from "./erase-artifact.tsx";
import type { Artifact } from "./queries.ts";
import { sizeWords, WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2, flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: "12rem", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

const ICONS = { recording: VideoClipRegular, transcript: DocumentTextRegular, attendance: PeopleRegular };

interface Props {
  readonly meeting: string;
  readonly items: readonly Artifact[];
}

/** What is here of a meeting, the earliest first. */
export function ArtifactList({ meeting, items }: Props) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map((artifact) => (
        <One key={artifact.id} meeting={meeting} artifact={artifact} />
      ))}
    </ul>
  );
}

function One({ meeting, artifact }: { readonly meeting: string; readonly artifact: Artifact }) {
  const styles = useStyles();
  const Icon = ICONS[artifact.kind];
  const when = momentWords(new Date(artifact.beganAt), viewer());
  return (
    <li className={styles.row}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Text weight="semibold">{WORDS.kinds[artifact.kind]}</Text>
        <Text size={200} className={styles.quiet}>
          {when}
          {artifact.endedAt !== undefined && `, ${lengthWords(artifact.beganAt, artifact.endedAt)}`}
        </Text>
        <Fate artifact={artifact} />
      </div>
      {artifact.erased === undefined && <Acts meeting={meeting} artifact={artifact} when={when} />}
    </li>
  );
}

function lengthWords(began: string, ended: string): string {
  return durationWords(Math.max(1, minutesBetween(new Date(began), new Date(ended))));
}

/** What became of its copy, or that it was erased. */
function Fate({ artifact: { copy, erased } }: { readonly artifact: Artifact }) {
  const styles = useStyles();
  const words = erased === undefined ? copy && copyWords(copy) : WORDS.erased(erased);
  if (words === undefined) return null;
  return (
    <Text size={200} className={styles.quiet}>
      {words}
    </Text>
  );
}

function copyWords({ state, bytes, finding }: NonNullable<Artifact["copy"]>): string {
  if (state === "kept") return WORDS.kept({ size: sizeWords(bytes) });
  return finding === undefined ? WORDS.copying : WORDS.copyHindered(finding);
}

interface ActsProps {
  readonly meeting: string;
  readonly artifact: Artifact;
  readonly when: string;
}

function Acts({ meeting, artifact, when }: ActsProps) {
  const styles = useStyles();
  const [erasing, setErasing] = useState(false);
  const kind = WORDS.kinds[artifact.kind];
  return (
    <div className={styles.acts}>
      <Allowed needs="artifacts:read">
        {artifact.kind !== "attendance" && (
          <ScreenLink to={`/meetings/${meeting}/recordings/${artifact.id}`}>{WORDS.look[artifact.kind]}</ScreenLink>
        )}
        <Link
          href={`/api/artifacts/${artifact.id}/content?download=true`}
          download
          aria-label={WORDS.downloadOne({ kind, when })}
        >
          {WORDS.download}
        </Link>
      </Allowed>
      <Allowed needs="artifacts:erase">
        <Button size="small" aria-label={WORDS.eraseOne({ kind, when })} onClick={() => setErasing(true)}>
          {WORDS.erase}
        </Button>
      </Allowed>
      {erasing && <EraseArtifact meeting={meeting} artifact={artifact} close={() => setErasing(false)} />}
    </div>
  );
}
