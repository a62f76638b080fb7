import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { PlainField } from "../../../../web/form/plain-field.tsx";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { bothSpanWords } from "../../../../web/when/words.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { parley } from "../book/doors.ts";
import { changeTo, goTo, usePlace } from "../picker/place.ts";
import { Refused } from "../picker/refused.tsx";
import { viewerAt, zoneIn } from "../picker/use-picked.ts";
import type { OwnProps } from "./own-standing.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  acts: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 560px)": { flexDirection: "column" },
  },
});

const REASON = {
  name: "comment",
  kind: "multiline",
  label: () => WORDS.reason,
  hint: () => WORDS.reasonHint,
  max: 2000,
} as const;

/** Asks whether it is meant, says what that means, and hears why. */
export function CancelOwn({ own, ahead, show, above }: OwnProps & { readonly above: string }) {
  const styles = useStyles();
  const { at } = usePlace();
  const here = viewerAt(ahead, zoneIn(at));
  const [comment, setComment] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const span = { start: new Date(own.start), end: new Date(own.end) };
  const cancel = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = comment.trim() === "" ? {} : { comment: comment.trim() };
      const gone = await parley.call("POST", "/api/booked/{token}/cancellation", { path: { token: own.token }, body });
      // It is done: Back does not lead to doing it again.
      changeTo({ do: undefined });
      show(gone);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const complaint = complaintAbout(problem, REASON.name);
  return (
    <VisitorColumn key="own" title={WORDS.cancelTitle} above={above} step="cancel">
      <VisitCard>
        <div className={styles.facts}>
          <Text size={400} weight="semibold">
            {bothSpanWords(span, here, own.service.zone)}
          </Text>
          <Text>{WORDS.cancelMeans}</Text>
          <Text>{WORDS.cannotUndo}</Text>
        </div>
        <FormFrame submit={() => void cancel()} wrong={complaint && problem}>
          {complaint === undefined && <Refused error={problem} here={here} take={() => undefined} />}
          <PlainField
            size="large"
            field={REASON}
            value={comment}
            change={(value) => setComment(String(value))}
            complaint={complaint}
          />
          <div className={styles.acts}>
            <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
              {WORDS.cancel}
            </Button>
            <Button size="large" onClick={() => goTo({ do: undefined })}>
              {WORDS.keep}
            </Button>
          </div>
        </FormFrame>
      </VisitCard>
    </VisitorColumn>
  );
}
