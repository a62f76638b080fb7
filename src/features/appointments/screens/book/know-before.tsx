import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { leadWords, momentWords, type Viewer } from "../../../../web/when/words.ts";
import type { ServicePage } from "./doors.ts";
import { placeWords } from "./place-words.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  own: { whiteSpace: "pre-line" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What there is to know before a time is chosen: the organisation's own words, and what its rules come to. */
export function KnowBefore({ service, here }: { readonly service: ServicePage; readonly here: Viewer }) {
  const styles = useStyles();
  const { description, policy } = service;
  return (
    <div className={styles.facts}>
      {description !== "" && <Text className={styles.own}>{description}</Text>}
      <ul className={styles.list}>
        {factsOf(service, here).map((fact) => (
          <li key={fact}>
            <Text>{fact}</Text>
          </li>
        ))}
      </ul>
      {policy !== "" && <Text className={styles.own}>{policy}</Text>}
    </div>
  );
}

function factsOf(service: ServicePage, here: Viewer): string[] {
  const { duration, place, approval, changeUntil, capacity, nextRelease } = service;
  return [
    `${WORDS.lasts({ time: leadWords(duration) })} ${placeWords(place)}.`,
    approval ? WORDS.approval : WORDS.atOnce,
    changeUntil === 0 ? WORDS.changeToTheEnd : WORDS.change({ time: leadWords(changeUntil) }),
    ...(capacity > 1 ? [WORDS.group({ count: capacity })] : []),
    ...(nextRelease === undefined ? [] : [WORDS.released({ when: momentWords(new Date(nextRelease), here) })]),
  ];
}
