import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Fact } from "../../../sdk/src/index.ts";
import { nameOf, useStaff } from "./actors.ts";
import { momentWords, viewer } from "../when/words.ts";
import type { FactWords } from "../words/facts.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  fact: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    overflowWrap: "anywhere",
  },
  beside: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly facts: readonly Fact[];
  readonly words: FactWords;
  /** What a fact's sentence leads to, around the sentence. */
  readonly wrap?: (fact: Fact, sentence: string) => ReactNode;
}

/** What happened, as sentences with who and when. */
export function FactList({ facts, words, wrap }: Props) {
  const styles = useStyles();
  const reader = viewer();
  const staff = useStaff();
  return (
    <ol className={styles.list}>
      {facts.map((fact) => {
        const sentence = words[fact.what]?.(fact.data) ?? fact.what;
        return (
          <li key={fact.id} className={styles.fact}>
            <Text>{wrap?.(fact, sentence) ?? sentence}</Text>
            <Text size={200} className={styles.beside}>
              <time dateTime={fact.at}>{momentWords(new Date(fact.at), reader)}</time>
              {" · "}
              {WORDS.by({ actor: nameOf(fact.actor, staff) })}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
