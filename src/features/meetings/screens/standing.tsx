import { useQuery } from "@tanstack/react-query";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Finding, Meeting } from "../../../../sdk/src/index.ts";
import { factsAbout } from "../../../web/facts/queries.ts";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { CopyButton } from "../../../web/parts/copy-button.tsx";
import { explain } from "../../../web/parts/explain.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { useCancellation, useReopening, useWish } from "./queries.ts";
import { isOnTheWay, wasCancelling, wishAgain } from "./wish.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  quiet: { display: "flex", flexWrap: "wrap", alignItems: "center", color: tokens.colorNeutralForeground2 },
});

/** What is under way with a meeting, or why Microsoft refused it, with its cure and another try. */
export function Standing({ meeting }: { readonly meeting: Meeting }) {
  const { state, finding } = meeting;
  if (state === "refused" && finding) return <Refusal meeting={meeting} finding={finding} />;
  const words = isOnTheWay(state) ? [WORDS.onTheWay[state]] : [];
  const found = finding ? [finding.sentence, finding.cure] : [];
  if (words.length + found.length === 0) return null;
  return <Told intent={finding ? "warning" : "info"} words={[...words, ...found]} />;
}

interface ToldWords {
  readonly intent: "info" | "warning";
  readonly words: readonly (string | undefined)[];
}

function Told({ intent, words }: ToldWords) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.words}>{words.filter(Boolean).join(" ")}</MessageBarBody>
    </MessageBar>
  );
}

function Refusal({ meeting, finding }: { readonly meeting: Meeting; readonly finding: Finding }) {
  const styles = useStyles();
  const again = useAgain(meeting);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{finding.sentence}</MessageBarTitle>
        {finding.cure !== undefined && (
          <div>
            <strong>{WORDS.cure}</strong> {finding.cure}
          </div>
        )}
        {finding.requestId !== undefined && (
          <div className={styles.quiet}>
            {WORDS.requestId} {finding.requestId}
            <CopyButton what={WORDS.requestId} text={finding.requestId} />
          </div>
        )}
      </MessageBarBody>
      <Allowed needs="meetings:write">
        <MessageBarActions>
          {finding.reason === "event-gone" ? (
            <OpenAgain meeting={meeting} />
          ) : (
            <Button disabledFocusable={again === undefined} onClick={again}>
              {WORDS.tryAgain}
            </Button>
          )}
        </MessageBarActions>
      </Allowed>
    </MessageBar>
  );
}

/** For a meeting that somebody deleted in Outlook. */
function OpenAgain({ meeting }: { readonly meeting: Meeting }) {
  const reopening = useReopening();
  const notice = useNotice();
  const open = () =>
    reopening.mutate(meeting.id, {
      onSuccess: () => notice(WORDS.reopening(meeting)),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <Button disabledFocusable={reopening.isPending} onClick={open}>
      {WORDS.openAgain}
    </Button>
  );
}

/** Asks once more for what was refused; `undefined` while it is not known what that was, or while asking. */
function useAgain(meeting: Meeting): (() => void) | undefined {
  const history = useQuery(factsAbout(meeting.id));
  const wish = useWish();
  const cancellation = useCancellation();
  const notice = useNotice();
  if (history.data === undefined || wish.isPending || cancellation.isPending) return undefined;
  const said = {
    onSuccess: () => notice(WORDS.trying(meeting)),
    onError: (error: Error) => notice(explain(error).sentence),
  };
  if (wasCancelling(history.data)) return () => cancellation.mutate({ id: meeting.id }, said);
  return () => wish.mutate({ key: meeting.key, wish: wishAgain(meeting) }, said);
}
