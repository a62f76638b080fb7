import { Text } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { IdentityList } from "../identity-list.tsx";
import { useIdentitiesOf, useUnlinking } from "../queries.ts";
import { IDENTITY_WORDS as WORDS } from "../words.ts";

/** The identities elsewhere by which a user may sign in. */
export function UserIdentities({ user }: { readonly user: string }) {
  const identities = useIdentitiesOf(user);
  const unlink = useUnlinking(user);
  const may = useMay("users:write");
  return (
    <Panel title={WORDS.title}>
      <Asked query={identities} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <Text>{WORDS.none}</Text>
          ) : (
            <IdentityList identities={all} {...(may && { unlink })} loss={WORDS.unlinkLoss} />
          )
        }
      </Asked>
    </Panel>
  );
}
