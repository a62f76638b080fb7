import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Empty } from "../../../web/parts/empty.tsx";
import { later } from "../../../web/parts/later.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../web/parts/waiting.tsx";
import { ConnectionActions } from "./connection-actions.tsx";
import { ConnectionCard } from "./connection-card.tsx";
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
      {none && <Empty title={WORDS.emptyTitle} words={WORDS.empty} action={add} />}
      <div className={styles.list}>
        {connections.data?.map((connection) => (
          <ConnectionCard
            key={connection.id}
            connection={connection}
            whole
            actions={
              <>
                <ConnectionActions connection={connection} />
                <ScreenLink to={`/connections/${connection.id}`}>{WORDS.open({ name: connection.name })}</ScreenLink>
              </>
            }
          />
        ))}
      </div>
      {form.asked && <AddConnection close={form.close} />}
    </Page>
  );
}

/** By the hand of an administrator who signs in, or by one's own. */
function Ways({ form }: { readonly form: New }) {
  return (
    <>
      {form.may && <ScreenLink to="/set-up">{WORDS.setUp}</ScreenLink>}
      <NewButton form={form}>{WORDS.add}</NewButton>
    </>
  );
}
