import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { bothSpanWords, type Viewer } from "../../../../web/when/words.ts";
import { parley } from "../book/doors.ts";
import { changeTo, goTo, usePlace } from "../picker/place.ts";
import { Picker } from "../picker/picker.tsx";
import { Refused } from "../picker/refused.tsx";
import type { AskSlots } from "../picker/use-month.ts";
import { usePicked } from "../picker/use-picked.ts";
import type { Own, OwnProps } from "./own-standing.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  acts: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 560px)": { flexDirection: "column" },
  },
});

interface Props extends OwnProps {
  readonly above: string;
}

/** An appointment moved in two steps: another time, then whether it is meant. */
export function MoveOwn({ own, ahead, show, above }: Props) {
  const styles = useStyles();
  const { at } = usePlace();
  const ask = useMemo<AskSlots>(
    () => async (query, signal) => {
      const path = { token: own.token };
      const slots = await parley.call("GET", "/api/booked/{token}/slots", { path, query, signal });
      // It is no move to where it is.
      return { ...slots, items: slots.items.filter(({ start }) => start !== own.start) };
    },
    [own.start, own.token],
  );
  const picked = usePicked({ ask, ahead, soonest: own.start });
  const { here, known } = picked;
  const wanted = startIn(at);
  const moving = useMoving({ own, show, changed: known.lookAgain });
  const keep = (
    <Button size="large" onClick={() => goTo(NOTHING)}>
      {WORDS.keep}
    </Button>
  );
  const title = wanted === undefined ? WORDS.moveTitle : WORDS.moveConfirmTitle;
  return (
    <VisitorColumn key="own" title={title} above={above} step={wanted ?? "move"} wide={wanted === undefined}>
      <VisitCard>
        <div className={styles.facts}>
          {wanted !== undefined && (
            <Text size={400} weight="semibold">
              {spanFrom(wanted, own, here)}
            </Text>
          )}
          <Text>{WORDS.at({ when: spanFrom(own.start, own, here) })}</Text>
          {wanted !== undefined && <Text>{WORDS.moveMeans}</Text>}
        </div>
        <Refused error={moving.refusal} here={here} take={(start) => changeTo({ at: start })} />
        <div className={styles.acts}>
          {wanted !== undefined && (
            <>
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={moving.busy}
                onClick={() => void moving.move(wanted)}
              >
                {WORDS.moveVerb}
              </Button>
              <Button size="large" onClick={() => history.back()}>
                {WORDS.otherTime}
              </Button>
            </>
          )}
          {keep}
        </div>
      </VisitCard>
      {wanted === undefined && (
        <VisitCard>
          <Picker
            picked={picked}
            ask={ask}
            zone={own.service.zone}
            busy={undefined}
            choose={(start) => goTo({ at: start })}
          />
        </VisitCard>
      )}
    </VisitorColumn>
  );
}

/** Out of all steps, to the appointment as it is. */
const NOTHING = { do: undefined, at: undefined, day: undefined, month: undefined };

interface Moving {
  readonly own: Own;
  readonly show: (own: Own) => void;
  readonly changed: () => void;
}

function useMoving({ own, show, changed }: Moving) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const move = async (start: string) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const path = { token: own.token };
      const moved = await parley.call("POST", "/api/booked/{token}/reschedule", { path, body: { start } });
      // It is done: Back does not lead to doing it again.
      changeTo(NOTHING);
      show(moved);
    } catch (error) {
      setRefusal(error);
      changed();
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, move };
}

function startIn(at: URLSearchParams): string | undefined {
  const start = at.get("at");
  return start === null || Number.isNaN(Date.parse(start)) ? undefined : start;
}

/** It stays as long as it is. */
function spanFrom(start: string, own: Own, here: Viewer): string {
  const length = Date.parse(own.end) - Date.parse(own.start);
  const begins = new Date(start);
  return bothSpanWords({ start: begins, end: new Date(begins.getTime() + length) }, here, own.service.zone);
}
