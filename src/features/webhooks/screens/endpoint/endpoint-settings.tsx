import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { hearsWords } from "../endpoint-list.tsx";
import { Lately } from "../lately.tsx";
import { type Endpoint, useLatest } from "../queries.ts";
import { WORDS } from "../words.ts";

const { one } = WORDS;

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    alignItems: "center",
    margin: 0,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, overflowWrap: "anywhere", display: "flex", flexWrap: "wrap", alignItems: "center" },
});

/** Why nothing, or nothing good, comes of it at present. */
export function Trouble({
  endpoint: { state, disabledBecause = "asked", failingSince },
}: {
  readonly endpoint: Endpoint;
}) {
  if (state === "enabled" && failingSince === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {state === "disabled"
          ? `${WORDS.because[disabledBecause]} ${WORDS.because.cure}`
          : WORDS.failingSince({ when: said(failingSince ?? "") })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** How an endpoint is set, and how it did lately. */
export function Settings({ endpoint }: { readonly endpoint: Endpoint }) {
  const styles = useStyles();
  const latest = useLatest(endpoint.id);
  const { url, contact, createdAt, oldSecretUntil, quietUntil, description } = endpoint;
  return (
    <Panel title={description === "" ? one.settings : description}>
      {latest.data && <Lately deliveries={latest.data} />}
      <dl className={styles.facts}>
        <Known term={one.address}>
          <Text font="monospace">{url}</Text>
          <CopyButton what={one.address} text={url} />
        </Known>
        <Known term={one.hears}>{hearsWords(endpoint)}</Known>
        <Known term={one.contact}>{contact ?? one.noContact}</Known>
        <Known term={one.since}>{said(createdAt)}</Known>
        {oldSecretUntil !== undefined && <Known term={one.oldSecret}>{said(oldSecretUntil)}</Known>}
        {quietUntil !== undefined && <Known term={one.quiet}>{said(quietUntil)}</Known>}
      </dl>
    </Panel>
  );
}

function Known({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </>
  );
}

function said(at: string): string {
  return momentWords(new Date(at), viewer());
}
