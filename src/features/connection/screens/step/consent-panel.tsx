import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { parley } from "../../../../web/parley.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { outcomeWords, WORDS } from "./words.ts";

const { consent } = WORDS;

/** Where the browser goes on once Microsoft has sent it back. */
type Page = "connection" | "set-up";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { overflowWrap: "anywhere" },
  link: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  address: { overflowWrap: "anywhere", minWidth: 0 },
});

/** The consent of a tenant's administrator: given at once, or asked of a colleague by a link of their own. */
export function ConsentPanel({ id, page = "connection" }: { readonly id: string; readonly page?: Page }) {
  const styles = useStyles();
  const [parameters] = useSearchParams();
  const outcome = outcomeWords(parameters.get("consent"));
  return (
    <Panel title={consent.title}>
      <Text className={styles.quiet}>{consent.why}</Text>
      {outcome !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.bar}>{outcome}</MessageBarBody>
        </MessageBar>
      )}
      <Allowed needs="connections:write">
        <Grant id={id} page={page} />
        <ShareStep id={id} name="consent" />
      </Allowed>
    </Panel>
  );
}

function Grant({ id, page }: { readonly id: string; readonly page: Page }) {
  const styles = useStyles();
  const begun = useMutation({
    mutationFn: () => parley.call("POST", "/api/connections/{id}/consent", { path: { id }, query: { page } }),
  });
  return (
    <div className={styles.actions}>
      {begun.data === undefined ? (
        <Button onClick={() => begun.mutate()} disabledFocusable={begun.isPending}>
          {consent.begin}
        </Button>
      ) : (
        <>
          <Button as="a" appearance="primary" href={begun.data.address}>
            {consent.ready}
          </Button>
          <Text className={styles.quiet}>{consent.readyHint}</Text>
        </>
      )}
      {begun.isError && <ProblemBar error={begun.error} />}
    </div>
  );
}

/** Makes a link that shows a colleague one step, and nothing else. */
export function ShareStep({ id, name }: { readonly id: string; readonly name: string }) {
  const styles = useStyles();
  const shared = useMutation({
    mutationFn: () => parley.call("POST", "/api/connections/{id}/steps/{name}/link", { path: { id, name } }),
  });
  if (shared.data === undefined) {
    return (
      <div className={styles.actions}>
        <Button onClick={() => shared.mutate()} disabledFocusable={shared.isPending}>
          {consent.share}
        </Button>
        {shared.isError && <ProblemBar error={shared.error} />}
      </div>
    );
  }
  return (
    <div>
      <Text className={styles.quiet}>{consent.shared}</Text>
      <div className={styles.link}>
        <Text font="monospace" className={styles.address}>
          {shared.data.address}
        </Text>
        <CopyButton what={consent.link} text={shared.data.address} />
      </div>
    </div>
  );
}
