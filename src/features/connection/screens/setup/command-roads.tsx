import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { Fields } from "../../../../web/form/fields.tsx";
import { fields } from "../../../../web/form/field.ts";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { CodeFrame } from "../../../../web/parts/code-frame.tsx";
import { useCopy } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { WORDS as SCRIPTS } from "../scripts/words.ts";
import { type Setup, useCode, useCommand } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "560px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalM },
  waiting: { justifyContent: "start" },
});

/** The command for the administrator's machine. */
export function CommandRoad({ setup: { id } }: { readonly setup: Setup }) {
  const command = useCommand(id);
  return (
    <Panel title={WORDS.run}>
      <Why />
      <Asked query={command} rows={2}>
        {({ command: text }) => <Way title={WORDS.own} hint={WORDS.ownHint} what={WORDS.copyCommand} text={text} />}
      </Asked>
      <Waiting />
    </Panel>
  );
}

/** The block for Azure Cloud Shell, and a field for the line that it shows where it cannot reach this server. */
export function ShellRoad({ setup: { id } }: { readonly setup: Setup }) {
  const command = useCommand(id);
  return (
    <Panel title={WORDS.run}>
      <Why />
      <Asked query={command} rows={6}>
        {({ cloudShell: text }) => (
          <Way title={WORDS.shell} hint={WORDS.shellHint} what={WORDS.copyBlock} text={text} />
        )}
      </Asked>
      <Waiting />
      <CodeForm id={id} />
    </Panel>
  );
}

function Why() {
  const styles = useStyles();
  return <Text className={styles.quiet}>{WORDS.runWhy}</Text>;
}

function Waiting() {
  const styles = useStyles();
  return <Spinner size="tiny" labelPosition="after" label={WORDS.waiting} className={styles.waiting} />;
}

interface WayProps {
  readonly title: string;
  readonly hint: string;
  readonly what: string;
  readonly text: string;
}

function Way({ title, hint, what, text }: WayProps) {
  const styles = useStyles();
  const copy = useCopy();
  return (
    <div className={styles.way}>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.quiet}>{hint}</Text>
      <CodeFrame label={title} text={text} />
      <div>
        <Button
          icon={<CopyRegular />}
          aria-label={`${WORDS.copy}: ${what}`}
          onClick={() => copy(text, SCRIPTS.copied({ title }))}
        >
          {WORDS.copy}
        </Button>
      </div>
    </div>
  );
}

const CODE = fields([
  { name: "code", kind: "multiline", label: () => WORDS.code, hint: () => WORDS.codeHint, required: true },
]);

function CodeForm({ id }: { readonly id: string }) {
  const styles = useStyles();
  const code = useCode(id);
  const form = useForm({
    fields: CODE,
    start: { code: "" },
    send: (held) => code.mutateAsync(held.code),
    done: () => undefined,
  });
  return (
    <details>
      <summary className={styles.summary}>{WORDS.code}</summary>
      <FormFrame submit={form.submit} wrong={form.wrong} className={styles.form}>
        <Fields form={form} />
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <div>
          <Button type="submit" disabledFocusable={form.busy}>
            {WORDS.takeCode}
          </Button>
        </div>
      </FormFrame>
    </details>
  );
}
