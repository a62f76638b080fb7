import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Connection } from "../../../../sdk/src/index.ts";
import { Empty } from "../../../web/parts/empty.tsx";
import { later } from "../../../web/parts/later.tsx";
import { ScreenButton } from "../../../web/parts/links.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../web/parts/waiting.tsx";
import { OneConnection } from "./one-connection.tsx";
import { useConnections } from "./queries.ts";
import { WORDS } from "./words.ts";
import { type New, useNew } from "../../../web/table/use-new.ts";

const AddConnection = later(async () => (await import("./add-connection.tsx")).AddConnection);

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The connections to Microsoft Entra tenants, and a form for another. */
export function ConnectionsScreen() {
  const styles = useStyles();
  const connections = useConnections();
  const form = useNew("connection", "connections:write");
  const add = <Ways form={form} />;
  const none = connections.data?.length === 0;
  return (
    <Page title={WORDS.title} actions={none ? undefined : add}>
      <Text>{WORDS.why}</Text>
      {connections.isPending && <Waiting rows={3} />}
      {connections.isError && <ProblemBar error={connections.error} tryAgain={() => void connections.refetch()} />}
      <OnlySandbox connections={connections.data} />
      {none && <Empty title={WORDS.emptyTitle} words={WORDS.empty} action={add} />}
      <div className={styles.list}>
        {connections.data?.map((connection) => (
          <OneConnection key={connection.id} connection={connection} may={form.may} />
        ))}
      </div>
      {form.asked && <AddConnection close={form.close} />}
    </Page>
  );
}

/** Said where nobody has connected a tenant of their own yet. */
function OnlySandbox({ connections = [] }: { readonly connections: readonly Connection[] | undefined }) {
  const only = connections.length > 0 && connections.every(({ sandbox }) => sandbox);
  return only ? <Text>{WORDS.onlySandbox}</Text> : null;
}

/** By the hand of an administrator who signs in, or by one's own. */
function Ways({ form }: { readonly form: New }) {
  return (
    <>
      {form.may && (
        <ScreenButton to="/set-up" appearance="primary">
          {WORDS.setUp}
        </ScreenButton>
      )}
      <NewButton form={form} secondary>
        {WORDS.add}
      </NewButton>
    </>
  );
}
