import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { spanWords, viewer, zoneWords } from "../../../../web/when/words.ts";
import { type JoinPage as Page, stateAt, untilWords } from "./standing.ts";
import { type Known, useJoinPage } from "./use-join-page.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  when: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  standing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  off: { textDecorationLine: "line-through" },
  // As wide as the hand that looks for it.
  join: { minHeight: "56px", fontSize: tokens.fontSizeBase500, width: "100%" },
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The page that a meeting's link for people without an account leads to. */
export function JoinPage() {
  const known = useJoinPage(location.pathname.split("/")[2] ?? "");
  if (known.is === "shown") return <Shown known={known} />;
  const { title, words } = NOT_SHOWN[known.is];
  return (
    <VisitorColumn title={title()}>
      {known.is === "looking" ? (
        <output>{words()}</output>
      ) : (
        <VisitCard>
          <Text role="alert">{words()}</Text>
        </VisitCard>
      )}
    </VisitorColumn>
  );
}

const NOT_SHOWN = {
  looking: { title: () => WORDS.looking, words: () => WORDS.moment },
  gone: { title: () => WORDS.goneTitle, words: () => WORDS.gone },
  failed: { title: () => WORDS.failedTitle, words: () => WORDS.failed },
};

function Shown({ known: { page, ahead, before, stale } }: { readonly known: Extract<Known, { is: "shown" }> }) {
  const styles = useStyles();
  const here = { ...viewer(), now: useNow(ahead) };
  const { subject, organisation, organiser, series, joinUrl } = page;
  const span = { start: new Date(page.start), end: new Date(page.end) };
  const length = span.end.getTime() - span.start.getTime();
  const state = stateAt(page, here.now);
  return (
    <VisitorColumn title={subject} above={organisation}>
      <VisitCard>
        <div className={styles.standing} aria-live="polite">
          <Standing state={state} start={page.start} now={here.now} />
          {before !== undefined && <Text>{WORDS.moved({ before: spanWords(spanFrom(before, length), here) })}</Text>}
        </div>
        <div className={styles.when}>
          <Text size={400} className={state === "cancelled" ? styles.off : ""}>
            {spanWords(span, here)}
          </Text>
          {series && <Text className={styles.quiet}>{WORDS.series}</Text>}
          {organiser !== undefined && <Text className={styles.quiet}>{WORDS.with({ name: organiser })}</Text>}
        </div>
        {joinUrl !== undefined && <Way url={joinUrl} />}
      </VisitCard>
      <Text size={200} className={styles.quiet}>
        {WORDS.clock({ zone: zoneWords(here) })} {stale && WORDS.stale}
      </Text>
    </VisitorColumn>
  );
}

function spanFrom(start: string, length: number) {
  return { start: new Date(start), end: new Date(Date.parse(start) + length) };
}

interface StandingProps {
  readonly state: Page["state"];
  readonly start: string;
  readonly now: Date;
}

/** How it stands with the meeting, and what that means for whoever came. */
function Standing({ state, start, now }: StandingProps) {
  const { title, why } = STATES[state];
  return (
    <>
      <Text size={500} weight="semibold">
        {title(start, now)}
      </Text>
      {why !== undefined && <Text>{why()}</Text>}
    </>
  );
}

interface StateWords {
  readonly title: (start: string, now: Date) => string;
  readonly why?: () => string;
}

const STATES: Readonly<Record<Page["state"], StateWords>> = {
  ahead: { title: untilWords },
  now: { title: () => WORDS.now },
  over: { title: () => WORDS.over },
  cancelled: { title: () => WORDS.cancelled, why: () => WORDS.cancelledWhy },
  "not-open": { title: () => WORDS.notOpen, why: () => WORDS.notOpenWhy },
};

/** Teams opens by its link where it is installed. */
function Way({ url }: { readonly url: string }) {
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Button as="a" appearance="primary" size="large" href={url} rel="noreferrer" className={styles.join}>
        {WORDS.join}
      </Button>
      <Text size={200} className={styles.quiet}>
        {WORDS.how}
      </Text>
    </div>
  );
}

const TICK = 10_000;

/** The present by the server's clock, as it goes on. */
function useNow(ahead: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(timer);
  }, []);
  return new Date(now.getTime() + ahead);
}
