import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { dayWords, momentWords, viewer } from "../../../../web/when/words.ts";
import { DownloadCertificate } from "./download-certificate.tsx";
import { nearness } from "./nearness.ts";
import { WORDS } from "./words.ts";

type Credential = Connection["credential"];
type Coming = NonNullable<Credential["coming"]>;

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  coming: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  identity: { display: "grid", gap: tokens.spacingVerticalXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** When a connection's credential ends, what becomes of it then, and what takes its place. */
export function CredentialState({ connection: { name, credential, state } }: { readonly connection: Connection }) {
  const styles = useStyles();
  if (state === "retired") return null;
  const { kind, identity, coming } = credential;
  const { words, tint } = nearness(credential);
  return (
    <>
      <div className={styles.state}>
        <div className={styles.line}>
          <Text weight="semibold">{WORDS.kinds[kind]}</Text>
          <Badge appearance="tint" size="large" color={tint}>
            {words}
          </Badge>
        </div>
        <Next credential={credential} />
        {identity && <Identity identity={identity} />}
        {kind === "certificate" && state !== "active" && <Text className={styles.quiet}>{WORDS.upload}</Text>}
      </div>
      {coming && <ComingCredential coming={coming} name={name} />}
    </>
  );
}

function Next({ credential: { renewal } }: { readonly credential: Credential }) {
  const { by, at, sentence, cure } = renewal;
  const renewed = by === "parley" && at !== undefined && new Date(at) > new Date();
  return (
    <>
      <Text>{renewed ? WORDS.renewedOn({ day: dayWords(new Date(at), viewer()) }) : sentence}</Text>
      {cure !== undefined && <Cure cure={cure} />}
    </>
  );
}

function Cure({ cure }: { readonly cure: string }) {
  return (
    <Text>
      <strong>{WORDS.byHand}</strong> {cure}
    </Text>
  );
}

function ComingCredential({ coming, name }: { readonly coming: Coming; readonly name: string }) {
  const styles = useStyles();
  const { kind, sentence, cure, certificate, identity, since } = coming;
  return (
    <section className={styles.coming} aria-label={WORDS.coming({ kind: WORDS.kinds[kind] })}>
      <Text weight="semibold">{WORDS.coming({ kind: WORDS.kinds[kind] })}</Text>
      <Text>{sentence}</Text>
      {cure !== undefined && <Cure cure={cure} />}
      {identity && <Identity identity={identity} />}
      {certificate !== undefined && (
        <DownloadCertificate pem={certificate} name={name}>
          {WORDS.downloadComing}
        </DownloadCertificate>
      )}
      <Text size={200} className={styles.quiet}>
        {WORDS.comingSince({ when: momentWords(new Date(since), viewer()) })}
      </Text>
    </section>
  );
}

const PARTS = ["issuer", "subject", "audience"] as const;

/** What a federated credential in Entra has to say, letter by letter. */
function Identity({ identity }: { readonly identity: NonNullable<Credential["identity"]> }) {
  const styles = useStyles();
  return (
    <dl className={styles.identity}>
      {PARTS.map((part) => (
        <div key={part}>
          <dt className={styles.term}>
            <Text>{WORDS[part]}</Text>
          </dt>
          <dd className={styles.detail}>
            <Text font="monospace">{identity[part]}</Text>
            <CopyButton what={WORDS[part]} text={identity[part]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
