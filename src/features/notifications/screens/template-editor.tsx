import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { fields } from "../../../web/form/field.ts";
import { Fields } from "../../../web/form/fields.tsx";
import { FormFrame } from "../../../web/form/form-frame.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { type MailTemplate, useTemplateChanges, type Wording } from "./queries.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { WORDS } from "./words.ts";

const { template: words } = WORDS;

const EXAMPLE = "[Label]({variable})";

const FIELDS = fields([
  { kind: "text", name: "subject", label: () => words.subject, required: true, max: 200 },
  {
    kind: "multiline",
    name: "body",
    label: () => words.body,
    hint: () => words.bodyHint({ example: EXAMPLE }),
    required: true,
    max: 10_000,
  },
]);

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  variables: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** A wording at the left, and at the right what comes of it while it is typed. */
export function TemplateEditor({ template }: { readonly template: MailTemplate }) {
  const styles = useStyles();
  const { save, reset } = useTemplateChanges(template.name);
  const notice = useNotice();
  const form = useForm({
    fields: FIELDS,
    start: { subject: template.subject, body: template.body },
    send: (wording: Wording) => save.mutateAsync(wording),
    done: () => notice(words.saved),
  });
  const back = () => reset.mutate(undefined, { onSuccess: () => notice(words.wasReset) });
  return (
    <div className={styles.columns}>
      <Panel title={WORDS.templates.title}>
        <Text>{words.because({ because: template.because })}</Text>
        <FormFrame submit={form.submit} wrong={form.wrong}>
          {form.problem !== undefined && <ProblemBar error={form.problem} />}
          {reset.isError && <ProblemBar error={reset.error} />}
          <Fields form={form} />
          <Variables template={template} />
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
              {words.save}
            </Button>
            {template.reworded && <Button onClick={back}>{words.reset}</Button>}
          </div>
        </FormFrame>
      </Panel>
      <TemplatePreview name={template.name} wording={form.held} />
    </div>
  );
}

function Variables({ template }: { readonly template: MailTemplate }) {
  const styles = useStyles();
  return (
    <section>
      <Text weight="semibold">{words.variables}</Text>
      <ul className={styles.variables}>
        {template.variables.map(({ name, means, secret }) => (
          <li key={name}>
            <Text font="monospace">{`{${name}}`}</Text> <Text size={200}>{means}</Text>
            {secret && <Text size={200}> ({words.secret})</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
