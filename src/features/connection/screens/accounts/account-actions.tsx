import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type Account, type Place, useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly place: Place;
  readonly own: boolean;
}

/** Signing in at Microsoft, testing, and taking it back. */
export function AccountActions({ place: { connection, wanted, account }, own }: Props) {
  const styles = useStyles();
  const { authorize } = useAccountActs(own);
  const begin = () =>
    authorize.mutate(connection.id, { onSuccess: ({ address }) => globalThis.location.assign(address) });
  const isGoing = authorize.isPending || authorize.isSuccess;
  return (
    <>
      {authorize.error !== null && <ProblemBar error={authorize.error} />}
      <div className={styles.actions}>
        {wanted.length > 0 && (
          <Authorize isConnected={account?.state === "connected"} isGoing={isGoing} begin={begin} />
        )}
        {account !== undefined && <Held account={account} own={own} />}
      </div>
    </>
  );
}

interface AuthorizeProps {
  readonly isConnected: boolean;
  readonly isGoing: boolean;
  readonly begin: () => void;
}

function Authorize({ isConnected, isGoing, begin }: AuthorizeProps) {
  const verb = isConnected ? WORDS.again : WORDS.authorize;
  return (
    <Button appearance={isConnected ? "secondary" : "primary"} disabledFocusable={isGoing} onClick={begin}>
      {isGoing ? WORDS.going : verb}
    </Button>
  );
}

function Held({ account, own }: { readonly account: Account; readonly own: boolean }) {
  const notice = useNotice();
  const { test, disconnect } = useAccountActs(own);
  const [asking, setAsking] = useState(false);
  const { id, userPrincipalName: login } = account;
  const tested = ({ finding }: Account) => notice(WORDS.tested({ login, sentence: finding?.sentence ?? "" }));
  return (
    <>
      <Button disabledFocusable={test.isPending} onClick={() => test.mutate(id, { onSuccess: tested })}>
        {WORDS.test}
      </Button>
      <Button onClick={() => setAsking(true)}>{WORDS.disconnect}</Button>
      {test.error !== null && <ProblemBar error={test.error} />}
      {asking && (
        <Confirm
          title={WORDS.disconnectTitle({ login })}
          loss={[WORDS.disconnectLoss, WORDS.disconnectRest]}
          verb={WORDS.disconnect}
          keep={WORDS.keep}
          busy={disconnect.isPending}
          error={disconnect.error}
          act={() => disconnect.mutate(id, { onSuccess: () => notice(WORDS.disconnected({ login })) })}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
