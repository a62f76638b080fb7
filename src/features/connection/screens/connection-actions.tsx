import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState } from "react";
import type { Connection } from "../../../../sdk/src/index.ts";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { later } from "../../../web/parts/later.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { DownloadCertificate } from "./credentials/download-certificate.tsx";
import { WORDS as CREDENTIAL } from "./credentials/words.ts";
import { UseForNewWork } from "./new-work.tsx";
import { useTest } from "./queries.ts";
import { WORDS } from "./words.ts";

const ReplaceCredential = later(async () => (await import("./credentials/replace-credential.tsx")).ReplaceCredential);
const ChooseCloud = later(async () => (await import("./choose-cloud.tsx")).ChooseCloud);
const RetireConnection = later(async () => (await import("./retire-connection.tsx")).RetireConnection);

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    // Where somebody may do nothing here, no room is left for it either.
    ":empty": { display: "none" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Asks Microsoft anew, and says when that was last done. */
export function TestConnection({ connection }: { readonly connection: Connection }) {
  const styles = useStyles();
  const { checkedAt, state } = connection;
  return (
    <div className={styles.actions}>
      <Allowed needs="connections:write">{state !== "retired" && <TestButton connection={connection} />}</Allowed>
      {checkedAt !== undefined && (
        <Text size={200} className={styles.quiet}>
          {WORDS.checked({ when: momentWords(new Date(checkedAt), viewer()) })}
        </Text>
      )}
    </div>
  );
}

/** Everything that can be done with a connection; a retired one is only looked at. */
export function ConnectionActions({ connection }: { readonly connection: Connection }) {
  const styles = useStyles();
  const [asking, setAsking] = useState<"replace" | "cloud" | "retire">();
  const { name, credential, state } = connection;
  const close = () => setAsking(undefined);
  if (state === "retired") return null;
  return (
    <div className={styles.actions}>
      {credential.certificate !== undefined && (
        <DownloadCertificate pem={credential.certificate} name={name}>
          {CREDENTIAL.download}
        </DownloadCertificate>
      )}
      <UseForNewWork connection={connection} />
      <Allowed needs="connections:write">
        <Button aria-label={WORDS.replaceAbout({ name })} onClick={() => setAsking("replace")}>
          {WORDS.replace}
        </Button>
        {state !== "active" && (
          <Button aria-label={WORDS.chooseCloudAbout({ name })} onClick={() => setAsking("cloud")}>
            {WORDS.chooseCloud}
          </Button>
        )}
        <Button aria-label={WORDS.retireAbout({ name })} onClick={() => setAsking("retire")}>
          {WORDS.retire}
        </Button>
      </Allowed>
      {asking === "replace" && <ReplaceCredential connection={connection} close={close} />}
      {asking === "cloud" && <ChooseCloud connection={connection} close={close} />}
      {asking === "retire" && <RetireConnection connection={connection} close={close} />}
    </div>
  );
}

function TestButton({ connection }: { readonly connection: Connection }) {
  const test = useTest();
  return (
    <Button
      icon={<ArrowSyncRegular />}
      aria-label={WORDS.testAbout(connection)}
      disabledFocusable={test.isPending}
      onClick={() => test.mutate(connection)}
    >
      {test.isPending ? WORDS.testing : WORDS.test}
    </Button>
  );
}
