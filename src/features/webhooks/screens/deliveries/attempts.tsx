import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { clockMomentWords, viewer } from "../../../../web/when/words.ts";
import type { WholeDelivery } from "../queries.ts";
import { DELIVERY_WORDS } from "../words.ts";
import { Written } from "./written.tsx";

type Attempt = WholeDelivery["made"][number];

const { one } = DELIVERY_WORDS;

const useStyles = makeStyles({
  attempt: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  error: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

/** Every attempt, the latest first and open. */
export function Attempts({ made }: { readonly made: readonly Attempt[] }) {
  const newestFirst = made.toReversed();
  return (
    <Accordion multiple collapsible defaultOpenItems={newestFirst.slice(0, 1).map(({ at }) => at)}>
      {newestFirst.map((attempt) => (
        <AccordionItem key={attempt.at} value={attempt.at}>
          <AccordionHeader as="h4" icon={isGood(attempt) ? <CheckmarkCircleRegular /> : <ErrorCircleRegular />}>
            {headOf(attempt)}
          </AccordionHeader>
          <AccordionPanel>
            <OneAttempt attempt={attempt} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function OneAttempt({ attempt: { request, answer, error } }: { readonly attempt: Attempt }) {
  const styles = useStyles();
  return (
    <div className={styles.attempt}>
      {error !== undefined && <Text className={styles.error}>{error}</Text>}
      {answer && <Written title={`${one.answer}: ${one.body}`} text={answer.body} />}
      {answer && <Written title={`${one.answer}: ${one.headers}`} text={linesOf(answer.headers)} />}
      <Written title={`${one.request}: ${one.headers}`} text={linesOf(request.headers)} />
    </div>
  );
}

function isGood({ answer }: Attempt): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300;
}

function headOf({ at, answer, milliseconds }: Attempt): string {
  const outcome = answer ? one.answered({ status: answer.status, milliseconds }) : one.silent({ milliseconds });
  return one.attempt({ outcome, when: clockMomentWords(new Date(at), viewer()) });
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
