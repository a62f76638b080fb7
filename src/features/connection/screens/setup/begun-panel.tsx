import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { CodeFrame } from "../../../../web/parts/code-frame.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { WORDS as SCRIPTS } from "../scripts/words.ts";
import { type BegunSetup, useSetup } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  waiting: { justifyContent: "start" },
  bar: { overflowWrap: "anywhere" },
});

/** The two ways for an administrator to do it, and what has come of it so far. */
export function BegunPanel({ setup: { id, command, cloudShell } }: { readonly setup: BegunSetup }) {
  const styles = useStyles();
  const setup = useSetup(id);
  if (setup.data?.state === "done") return <Done connection={setup.data.connection ?? ""} />;
  return (
    <Panel title={WORDS.run}>
      <Text className={styles.quiet}>{WORDS.runWhy}</Text>
      {setup.isError && <ProblemBar error={setup.error} tryAgain={() => void setup.refetch()} />}
      {setup.data?.trouble && <Trouble {...setup.data.trouble} />}
      <Waiting expired={setup.data?.state === "expired"} />
      <Way title={WORDS.own} hint={WORDS.ownHint} what={WORDS.copyCommand} text={command} />
      <Way title={WORDS.shell} what={WORDS.copyBlock} text={cloudShell} />
    </Panel>
  );
}

function Waiting({ expired }: { readonly expired: boolean }) {
  const styles = useStyles();
  if (expired) return <Text>{WORDS.expired}</Text>;
  return <Spinner size="tiny" labelPosition="after" label={WORDS.waiting} className={styles.waiting} />;
}

interface WayProps {
  readonly title: string;
  readonly hint?: string;
  readonly what: string;
  readonly text: string;
}

function Way({ title, hint, what, text }: WayProps) {
  const styles = useStyles();
  const notice = useNotice();
  const copy = () => void navigator.clipboard.writeText(text).then(() => notice(SCRIPTS.copied({ title })));
  return (
    <div className={styles.way}>
      <Text weight="semibold">{title}</Text>
      {hint !== undefined && <Text className={styles.quiet}>{hint}</Text>}
      <CodeFrame label={title} text={text} />
      <div>
        <Button icon={<CopyRegular />} aria-label={`${WORDS.copy}: ${what}`} onClick={copy}>
          {WORDS.copy}
        </Button>
      </div>
    </div>
  );
}

function Trouble({
  sentence,
  cure,
  who,
}: {
  readonly sentence: string;
  readonly cure?: string;
  readonly who?: string;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.bar}>
        <MessageBarTitle>{WORDS.trouble}</MessageBarTitle> {sentence} {cure} {who !== undefined && WORDS.who({ who })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Done({ connection }: { readonly connection: string }) {
  return (
    <Panel title={WORDS.done}>
      <Text>{WORDS.doneWhy}</Text>
      <div>
        <ScreenLink to={`/connections/${connection}`}>{WORDS.open}</ScreenLink>
      </div>
    </Panel>
  );
}
