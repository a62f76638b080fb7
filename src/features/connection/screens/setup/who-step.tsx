import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { OperatorsPart } from "../scripts/operators-part.tsx";
import { type Setup, useKeeping } from "./queries.ts";
import type { StepKey } from "./steps.ts";
import { complaints, FIELDS, heldOf, notAsked, OF_APP, wishIn } from "./who-fields.ts";
import { Onward, Question } from "./wizard.tsx";
import { WORDS } from "./words.ts";

const { who } = WORDS;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "560px", minWidth: 0 },
  more: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalM },
});

interface Props {
  readonly setup: Setup | undefined;
  readonly kept: (setup: Setup) => void;
}

/** Whom Parley may act for, asked before there is an app; and what the app is called, which has usual answers. */
export function WhoStep({ setup, kept }: Props) {
  const styles = useStyles();
  const keeping = useKeeping(setup?.state === "waiting" ? setup.id : undefined);
  const form = useForm({
    fields: FIELDS,
    start: heldOf(setup),
    except: notAsked,
    check: complaints,
    send: (held) => keeping.mutateAsync(wishIn(held)),
    done: kept,
  });
  const part = (ofApp: boolean) => ({
    ...form,
    fields: form.fields.filter(({ name }) => OF_APP.includes(name) === ofApp),
  });
  return (
    <>
      <Question question={who.question} why={who.why} />
      <Panel title={WORDS.steps.who}>
        <FormFrame submit={form.submit} wrong={form.wrong} className={styles.form}>
          <Fields form={part(false)} />
          <details>
            <summary className={styles.summary}>{who.app}</summary>
            <div className={styles.more}>
              <Fields form={part(true)} />
            </div>
          </details>
          {form.problem !== undefined && <ProblemBar error={form.problem} />}
          <div>
            <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
              {who.save}
            </Button>
          </div>
        </FormFrame>
      </Panel>
    </>
  );
}

interface Chosen {
  readonly connection: Connection;
  readonly to: (step: StepKey) => string;
}

/** The same once there is a connection. */
export function ChosenStep({ connection, to }: Chosen) {
  return (
    <>
      <Question question={who.question} why={who.why} />
      <OperatorsPart connection={connection} />
      <Onward from="who" to={to} />
    </>
  );
}
