import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useSession } from "../../../../web/shell/allowed.ts";
import { Identities } from "./identities.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { PersonPanel } from "./person-panel.tsx";
import { useAccount } from "./queries.ts";
import { SecondFactor } from "./second-factor.tsx";
import { WORDS } from "./words.ts";

/** One's own account: who one is, how one signs in, and where one is signed in. */
export function AccountScreen() {
  const session = useSession();
  return (
    <Page title={WORDS.title}>
      <Asked query={session} rows={5}>
        {({ user }) => (user === undefined ? <Empty title={WORDS.keyTitle} words={WORDS.key} /> : <Account />)}
      </Asked>
    </Page>
  );
}

function Account() {
  const account = useAccount();
  return (
    <Asked query={account} rows={5}>
      {(known) => (
        <>
          <PersonPanel account={known} />
          <PasswordPanel account={known} />
          <SecondFactor account={known} />
          <Identities account={known} />
          <OwnSessions />
        </>
      )}
    </Asked>
  );
}
