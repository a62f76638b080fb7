import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { VISIT_SECTIONS } from "../../../../web/visit-sections.ts";
import { VisitCard } from "../../../../web/visit/card.tsx";
import type { Me } from "./use-visit.ts";
import { WORDS } from "./words.ts";

const SECTIONS = VISIT_SECTIONS.map(({ name, component }) => ({ name, Section: later(component) }));

const useStyles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0 },
});

interface Props {
  readonly me: Me;
  readonly leave: () => Promise<void>;
}

/** What is known of a visitor, and everything that is theirs. */
export function WhatIsYours({ me: { name, email, fields }, leave }: Props) {
  const styles = useStyles();
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>();
  const showsMeetings = useCallback((ids: readonly string[]) => setElsewhere(new Set(ids)), []);
  const known = [[WORDS.name, name], ...(email === undefined ? [] : [[WORDS.email, email]]), ...Object.entries(fields)];
  return (
    <>
      {SECTIONS.map(({ name: section, Section }) => (
        <Section key={section} elsewhere={elsewhere} showsMeetings={showsMeetings} />
      ))}
      <VisitCard title={WORDS.about}>
        <dl className={styles.facts}>
          {known.map(([term, detail]) => (
            <div key={term}>
              <dt className={styles.term}>
                <Text size={200}>{term}</Text>
              </dt>
              <dd className={styles.detail}>
                <Text>{detail}</Text>
              </dd>
            </div>
          ))}
        </dl>
      </VisitCard>
      <div>
        <Button onClick={() => void leave()}>{WORDS.signOut}</Button>
      </div>
    </>
  );
}
