import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { forgetsSessions } from "../../../../web/sign-in/own-address.ts";
import { VisitCard } from "./card.tsx";
import { useVisit } from "./use-visit.ts";
import { WORDS } from "./words.ts";

// Whoever is known needs no form, and few have to read of a problem.
const AskForLink = later(async () => (await import("./ask-for-link.tsx")).AskForLink);
const WhatIsYours = later(async () => (await import("./what-is-yours.tsx")).WhatIsYours);
const Problem = later(async () => (await import("./problem.tsx")).Problem);

const useStyles = makeStyles({
  frame: { minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground3 },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    maxWidth: "640px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: "anywhere",
  },
  title: { marginBlock: 0 },
});

/** The page of whoever comes by: who they are here, and what is theirs; or a way in. */
export function VisitPage() {
  const { standing, problem, cut, leave, tryAgain } = useVisit();
  const trouble = <Problem error={problem} tryAgain={() => void tryAgain()} />;
  if (forgetsSessions(location)) {
    return (
      <VisitorColumn title={WORDS.unencryptedTitle}>
        <VisitCard>{WORDS.unencrypted}</VisitCard>
      </VisitorColumn>
    );
  }
  if (standing.is === "visitor") {
    return (
      <VisitorColumn title={WORDS.title} above={standing.me.organisation}>
        {problem !== undefined && trouble}
        <WhatIsYours me={standing.me} leave={leave} />
      </VisitorColumn>
    );
  }
  if (standing.is === "looking") {
    return (
      <VisitorColumn title={WORDS.looking}>
        <output>{WORDS.moment}</output>
      </VisitorColumn>
    );
  }
  return (
    <VisitorColumn title={WORDS.askTitle}>
      {problem !== undefined && trouble}
      {cut && (
        <VisitCard title={WORDS.cutTitle}>
          <Text role="alert">{WORDS.cut}</Text>
        </VisitCard>
      )}
      {standing.leftBy === "sign-out" && <output>{WORDS.signedOut}</output>}
      <AskForLink />
    </VisitorColumn>
  );
}

interface ColumnProps {
  readonly title: string;
  /** Whose page it is. */
  readonly above?: string;
  readonly children: ReactNode;
}

function VisitorColumn({ title, above = WORDS.product, children }: ColumnProps) {
  const styles = useStyles();
  return (
    <main className={styles.frame}>
      <div className={styles.column}>
        <title>{WORDS.pageTitle({ title, organisation: above })}</title>
        <header>
          <Text weight="semibold" size={400}>
            {above}
          </Text>
          <Text as="h1" size={700} weight="semibold" block className={styles.title}>
            {title}
          </Text>
        </header>
        {children}
      </div>
    </main>
  );
}
