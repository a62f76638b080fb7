import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { ReactNode } from "react";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { AwayButton } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { AppForm } from "./app-form.tsx";
import type { Setup } from "./queries.ts";
import { WORDS } from "./words.ts";

const { hand, register } = WORDS;

/** Where apps are registered, by cloud. */
const PORTALS: Record<Setup["cloud"], string> = {
  global: "https://entra.microsoft.com",
  "us-government": "https://portal.azure.us",
  "us-defense": "https://portal.azure.us",
  china: "https://portal.azure.cn",
};
const LIST = "/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade";

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "grid",
    gap: tokens.spacingVerticalL,
  },
  step: { minWidth: 0, overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What somebody does in the Entra admin center, in its order, and the two ids in the end. */
export function HandRoad({ setup }: { readonly setup: Setup }) {
  const styles = useStyles();
  const { id, name, cloud, asks } = setup;
  return (
    <Panel title={register.roads.hand}>
      <ol className={styles.steps}>
        <Step words={hand.first({ name })}>
          <AwayButton href={PORTALS[cloud] + LIST}>{hand.open}</AwayButton>
        </Step>
        {asks.redirectUris.length > 0 && (
          <Step words={hand.addresses}>
            <Names what={hand.address} names={asks.redirectUris} />
          </Step>
        )}
        <Step words={hand.certificate}>
          <Button as="a" icon={<ArrowDownloadRegular />} href={`/api/setups/${id}/certificate`} download="parley.cer">
            {hand.download}
          </Button>
        </Step>
        {asks.application.length > 0 && (
          <Step words={hand.application}>
            <Names what={hand.permission} names={asks.application} />
          </Step>
        )}
        {asks.delegated.length > 0 && (
          <Step words={hand.delegated}>
            <Names what={hand.permission} names={asks.delegated} />
          </Step>
        )}
        <Step words={hand.ids}>
          <AppForm setup={setup} existing={false} />
        </Step>
      </ol>
    </Panel>
  );
}

/** An app that somebody registered before, by whatever it proves itself with. */
export function ExistingRoad({ setup }: { readonly setup: Setup }) {
  return (
    <Panel title={register.roads.existing}>
      <AppForm setup={setup} existing />
    </Panel>
  );
}

function Step({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <div className={styles.body}>
        <Text>{words}</Text>
        {children}
      </div>
    </li>
  );
}

function Names({ what, names }: { readonly what: string; readonly names: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name}>
          <Text font="monospace">{name}</Text>
          <CopyButton what={`${what} ${name}`} text={name} />
        </li>
      ))}
    </ul>
  );
}
