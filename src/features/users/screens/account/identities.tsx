import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useWaysToSignIn } from "../../../../web/sign-in/providers.tsx";
import type { User } from "../queries.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Identities elsewhere by which one may sign in; nothing where the organisation has no provider. */
export function Identities({ account: { signsInBy } }: { readonly account: User }) {
  const styles = useStyles();
  const { data } = useWaysToSignIn();
  const { link } = useAccountActs();
  const providers = data?.staff ?? [];
  if (providers.length === 0) return null;
  return (
    <Panel title={WORDS.providers}>
      <Text>{WORDS.providersWhy}</Text>
      <Text>{signsInBy.includes("provider") ? WORDS.linked : WORDS.notLinked}</Text>
      {link.isError && <ProblemBar error={link.error} />}
      <div className={styles.actions}>
        {providers.map(({ id, name }) => (
          <Button key={id} disabledFocusable={link.isPending} onClick={() => link.mutate(id)}>
            {WORDS.link({ name })}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
