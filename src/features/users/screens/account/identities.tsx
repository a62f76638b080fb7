import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useWaysToSignIn } from "../../../../web/sign-in/providers.tsx";
import { IdentityList } from "../identity-list.tsx";
import type { User } from "../queries.ts";
import { LinkIdentity, type Linking } from "./link-identity.tsx";
import { useAccountActs, useOwnIdentities } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Identities elsewhere by which one may sign in; nothing where there are none and the organisation has no provider. */
export function Identities({ account }: { readonly account: User }) {
  const styles = useStyles();
  const identities = useOwnIdentities();
  const { data } = useWaysToSignIn();
  const { unlink } = useAccountActs();
  const [linking, setLinking] = useState<Linking>();
  const providers = data?.staff ?? [];
  if (providers.length === 0 && (identities.data ?? []).length === 0) return null;
  return (
    <Panel title={WORDS.providers}>
      <Text>{WORDS.providersWhy}</Text>
      <Asked query={identities} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <Text>{WORDS.notLinked}</Text>
          ) : (
            <IdentityList identities={all} unlink={unlink} loss={WORDS.unlinkLoss} />
          )
        }
      </Asked>
      <div className={styles.actions}>
        {providers.map(({ id, name }) => (
          <Button key={id} onClick={() => setLinking({ id, name })}>
            {WORDS.link({ name })}
          </Button>
        ))}
      </div>
      {linking && <LinkIdentity account={account} provider={linking} close={() => setLinking(undefined)} />}
    </Panel>
  );
}
