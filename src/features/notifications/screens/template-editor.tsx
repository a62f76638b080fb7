import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fields } from "../../../web/form/field.ts";
import { Fields } from "../../../web/form/fields.tsx";
import { FormFrame } from "../../../web/form/form-frame.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { type MailTemplate, useTemplateChanges, type Wording } from "./queries.ts";
import { TemplateFrame, Variables } from "./template-frame.tsx";
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
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A wording to be changed, beside what comes of it while it is typed. */
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
    <TemplateFrame template={template} wording={form.held}>
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
    </TemplateFrame>
  );
}
