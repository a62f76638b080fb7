import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { Look } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0, display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How the search for each kind stands; what is here already speaks for itself. */
export function LookList({ looks }: { readonly looks: readonly Look[] }) {
  const styles = useStyles();
  const telling = looks.filter(({ state, finding }) => state !== "off" && (state !== "ready" || finding !== undefined));
  if (telling.length === 0) return null;
  return (
    <dl className={styles.list}>
      {telling.map((look) => (
        <div key={look.kind}>
          <dt className={styles.term}>{WORDS.many[look.kind]}</dt>
          <dd className={styles.detail}>
            <Standing look={look} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Standing({ look: { state, finding, lookedAt, nextLookAt, delay } }: { readonly look: Look }) {
  const styles = useStyles();
  const when = (at: string) => momentWords(new Date(at), viewer());
  return (
    <>
      <Text>{finding?.sentence ?? WORDS.states[state]}</Text>
      {finding?.cure !== undefined && (
        <Text>
          <strong>{WORDS.cure}</strong> {finding.cure}
        </Text>
      )}
      {state === "not-yet" && (
        <Text size={200} className={styles.quiet}>
          {delay.words}
        </Text>
      )}
      {nextLookAt !== undefined && (
        <Text size={200} className={styles.quiet}>
          {lookedAt !== undefined && `${WORDS.last({ when: when(lookedAt) })} `}
          {WORDS.next({ when: when(nextLookAt) })}
        </Text>
      )}
    </>
  );
}
