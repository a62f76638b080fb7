import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { bothSpanWords, type Viewer } from "../../../../web/when/words.ts";
import { Refused } from "../picker/refused.tsx";
import type { ServicePage } from "./doors.ts";
import { KeptFor } from "./kept-for.tsx";
import { placeWords } from "./place-words.ts";
import type { Hold, Holding } from "./use-holding.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly service: ServicePage;
  readonly hold: Hold;
  readonly holding: Holding;
  readonly here: Viewer;
  readonly ahead: number;
}

/** What is about to be booked, how long it is kept, and the way back. */
export function Summary({ service, hold, holding, here, ahead }: Props) {
  const styles = useStyles();
  const span = { start: new Date(hold.start), end: new Date(hold.end) };
  return (
    <>
      <div className={styles.summary}>
        <Text size={400} weight="semibold">
          {bothSpanWords(span, here, service.zone)}
        </Text>
        <Text className={styles.quiet}>{placeWords(service.place)}</Text>
        <KeptFor holding={holding} ahead={ahead} />
      </div>
      <Refused error={holding.refusal} here={here} take={holding.take} />
      <div>
        <Button onClick={() => history.back()}>{WORDS.otherTime}</Button>
      </div>
    </>
  );
}
