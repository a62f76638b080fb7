import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { lengthWords } from "./clock.ts";
import { WORDS } from "./words.ts";

type Transcript = Schemas["Transcript"];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, borderRadius: tokens.borderRadiusCircular },
});

/** Who spoke for how long, those who spoke longest first. */
export function Speakers({ transcript: { speakers } }: { readonly transcript: Transcript }) {
  const styles = useStyles();
  const all = speakers.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <ul className={styles.list}>
      {speakers.map(({ name, seconds, turns }) => {
        const share = all === 0 ? 0 : Math.round((seconds / all) * 100);
        return (
          <li key={name ?? ""}>
            <div className={styles.line}>
              <Text weight="semibold">{name ?? WORDS.unknown}</Text>
              <Text size={200} className={styles.quiet}>
                {WORDS.talk({ length: lengthWords(seconds), share })}, {WORDS.turns({ count: turns })}
              </Text>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={styles.bar} style={{ width: `${share}%` }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
