import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { ACCOUNT_OUTCOMES, accountOutcome } from "../../accounts/catalog.ts";

const INTENTS = { good: "success", warning: "warning", bad: "error" } as const;

/** What came of signing in at Microsoft, for whoever has just come back from there. */
export function OutcomeBar() {
  const [parameters] = useSearchParams();
  const word = parameters.get("account");
  if (word === null) return null;
  const outcome = ACCOUNT_OUTCOMES[accountOutcome(word)];
  return (
    <MessageBar intent={INTENTS[outcome.level]} layout="multiline">
      <MessageBarBody>
        {outcome.sentence}
        {"cure" in outcome && ` ${outcome.cure}`}
      </MessageBarBody>
    </MessageBar>
  );
}
