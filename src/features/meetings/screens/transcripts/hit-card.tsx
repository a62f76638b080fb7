import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { lengthWords, placeWords } from "./clock.ts";
import { Marked } from "../../../../web/marked/marked.tsx";
import { WORDS } from "./words.ts";

type TranscriptHits = Schemas["TranscriptHits"];

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  hits: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  hit: {
    display: "grid",
    gridTemplateColumns: "minmax(4.5em, auto) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    alignItems: "baseline",
  },
  said: { margin: 0, maxWidth: "75ch", overflowWrap: "anywhere" },
  who: { fontWeight: tokens.fontWeightSemibold },
});

/** A meeting in which it was said: when, by whom, and the first few places. */
export function HitCard({ found }: { readonly found: TranscriptHits }) {
  const styles = useStyles();
  const { meeting, began, seconds, speakers, hits, matches } = found;
  const told = {
    when: momentWords(new Date(began), viewer()),
    length: lengthWords(seconds),
    names: speakers.length > 0 ? new Intl.ListFormat("en-GB").format(speakers.slice(0, 6)) : WORDS.unknown,
  };
  return (
    <Panel
      title={meeting.subject}
      mark={<ScreenLink to={addressOf(found)}>{found.recording ? WORDS.one : WORDS.transcript}</ScreenLink>}
    >
      <Text className={styles.quiet}>{WORDS.spokeHere(told)}</Text>
      {hits.length > 0 && (
        <ul className={styles.hits}>
          {hits.map((hit) => (
            <li key={hit.position} className={styles.hit}>
              <ScreenLink to={addressOf(found, hit.link.seconds)}>
                {WORDS.playFrom({ time: placeWords(hit.link.seconds) })}
              </ScreenLink>
              <p className={styles.said}>
                <span className={styles.who}>{hit.speaker ?? WORDS.unknown}</span>{" "}
                <Marked text={hit.text} marks={hit.marks} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {matches > hits.length && (
        <Caption1 className={styles.quiet}>{WORDS.others({ count: matches - hits.length })}</Caption1>
      )}
    </Panel>
  );
}

function addressOf({ meeting, artifact, recording }: TranscriptHits, seconds?: number): string {
  const page = `/meetings/${meeting.id}/recordings/${recording?.artifact ?? artifact}`;
  return seconds === undefined ? page : `${page}?t=${Math.floor(seconds)}`;
}
