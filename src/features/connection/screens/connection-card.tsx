import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Connection, Finding } from "../../../../sdk/src/index.ts";
import { CopyButton } from "../../../web/parts/copy-button.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { TestConnection } from "./connection-actions.tsx";
import { CredentialState } from "./credentials/credential-state.tsx";
import { NewWork } from "./new-work.tsx";
import { stateWords, WORDS } from "./words.ts";

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
  detail: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    "@media (max-width: 720px)": { marginBottom: tokens.spacingVerticalM },
  },
  finding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const COLORS = { pending: "informative", active: "success", error: "danger", retired: "subtle" } as const;

interface Props {
  readonly connection: Connection;
  /** Instead of the connection's name, where the page has that already. */
  readonly title?: string;
  /** With the tenant, the app and the credential. */
  readonly whole?: boolean;
  /** What else can be done with it, after what is known of it. */
  readonly actions?: ReactNode;
}

/** How one connection does, what cures it, and a way to find out anew. */
export function ConnectionCard({ connection, title, whole = false, actions }: Props) {
  const { name, state, finding } = connection;
  return (
    <Panel
      title={title ?? name}
      level={whole ? "h2" : "h3"}
      mark={
        <Badge appearance="tint" size="large" color={COLORS[state]}>
          {stateWords(connection)}
        </Badge>
      }
    >
      {finding ? <FindingWords finding={finding} /> : <Text>{WORDS.neverTested}</Text>}
      {whole && <NewWork connection={connection} />}
      <Particulars connection={connection} whole={whole} />
      {whole && <Registration page={connection.registrationPage} />}
      {whole && <CredentialState connection={connection} />}
      <TestConnection connection={connection} />
      {actions}
    </Panel>
  );
}

function FindingWords({ finding: { sentence, cure, requestId } }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <div className={styles.finding}>
      <Text>{sentence}</Text>
      {cure !== undefined && (
        <Text>
          <strong>{WORDS.cure}</strong> {cure}
        </Text>
      )}
      {requestId !== undefined && (
        <Text size={200} className={styles.quiet}>
          {WORDS.requestId} {requestId} <CopyButton what={WORDS.requestId} text={requestId} />
        </Text>
      )}
    </div>
  );
}

function Particulars({ connection, whole }: Required<Pick<Props, "connection" | "whole">>) {
  const styles = useStyles();
  const { entraTenantId, clientId, cloud, state, notifications } = connection;
  const rows: [term: string, detail: readonly string[], copied: boolean][] = [[WORDS.tenant, [entraTenantId], true]];
  if (whole) {
    rows.push([WORDS.client, [clientId], true], [WORDS.cloud, [WORDS.clouds[cloud]], false]);
    if (state !== "retired") rows.push([WORDS.notifications, notificationWords(notifications), false]);
  }
  return (
    <dl className={styles.facts}>
      {rows.map(([term, detail, copied]) => (
        <Particular key={term} term={term} detail={detail} copied={copied} />
      ))}
    </dl>
  );
}

/** The sandbox has no portal. */
function Registration({ page }: { readonly page: string | undefined }) {
  if (page === undefined) return null;
  return (
    <div>
      <Link href={page} target="_blank" rel="noreferrer">
        {WORDS.registration}
      </Link>
    </div>
  );
}

function notificationWords({ receives, sentence, cure = "" }: Connection["notifications"]): readonly string[] {
  return [receives ? `${WORDS.yes}.` : `${WORDS.no}.`, sentence, cure].filter(Boolean);
}

function Particular({
  term,
  detail,
  copied,
}: {
  readonly term: string;
  /** Sentences, or one thing alone. */
  readonly detail: readonly string[];
  readonly copied: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>
        <Text>{term}</Text>
      </dt>
      <dd className={styles.detail}>
        {detail.map((part) => (
          <Text key={part} font={copied ? "monospace" : "base"}>
            {part}{" "}
          </Text>
        ))}
        {copied && <CopyButton what={term} text={detail.join(" ")} />}
      </dd>
    </>
  );
}
