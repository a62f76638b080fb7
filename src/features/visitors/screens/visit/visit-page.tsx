import { Text } from "@fluentui/react-components";
import { later } from "../../../../web/parts/later.tsx";
import { forgetsSessions } from "../../../../web/sign-in/own-address.ts";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { useVisit } from "./use-visit.ts";
import { WORDS } from "./words.ts";

// Whoever is known needs no form, and few have to read of a problem.
const AskForLink = later(async () => (await import("./ask-for-link.tsx")).AskForLink);
const WhatIsYours = later(async () => (await import("./what-is-yours.tsx")).WhatIsYours);
const Problem = later(async () => (await import("../../../../web/visit/problem.tsx")).Problem);

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
