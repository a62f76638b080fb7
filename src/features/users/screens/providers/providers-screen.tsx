import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { FactsOf } from "../facts-of.tsx";
import { type Provider, useProviders } from "../queries.ts";
import { RemoveProvider } from "./remove-provider.tsx";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const AddProvider = later(async () => (await import("./add-provider.tsx")).AddProvider);

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The issuers of identities, and a form for another. */
export function ProvidersScreen() {
  const styles = useStyles();
  const providers = useProviders();
  const form = useNew("provider", "users:write");
  const add = <NewButton form={form}>{WORDS.add}</NewButton>;
  return (
    <Page title={WORDS.title} actions={providers.data?.length === 0 ? undefined : add}>
      <Text>{WORDS.why}</Text>
      <Asked query={providers} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={WORDS.emptyTitle} words={WORDS.empty} action={add} />
          ) : (
            <div className={styles.list}>
              {all.map((provider) => (
                <OneProvider key={provider.id} provider={provider} />
              ))}
            </div>
          )
        }
      </Asked>
      {form.asked && <AddProvider close={form.close} />}
    </Page>
  );
}

function OneProvider({ provider }: { readonly provider: Provider }) {
  const { name, issuer, clientId, audience, redirectUri, claims } = provider;
  const pairs = Object.entries(claims).map(([field, claim]) => `${field}=${claim}`);
  return (
    <Panel
      title={name}
      mark={
        <Badge appearance="tint" size="large" color="informative">
          {WORDS.audiences[audience]}
        </Badge>
      }
    >
      <FactsOf
        facts={[
          [WORDS.issuer, <Copied key="issuer" what={WORDS.issuer} text={issuer} />],
          [WORDS.clientId, <Copied key="client" what={WORDS.clientId} text={clientId} />],
          [WORDS.redirect, <Copied key="redirect" what={WORDS.redirect} text={redirectUri} />],
          [WORDS.claims, pairs.length === 0 ? undefined : pairs.join(", ")],
        ]}
      />
      <RemoveProvider provider={provider} />
    </Panel>
  );
}

function Copied({ what, text }: { readonly what: string; readonly text: string }) {
  return (
    <>
      <Text font="monospace">{text}</Text>
      <CopyButton what={what} text={text} />
    </>
  );
}
