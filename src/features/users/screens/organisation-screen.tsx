import { Button } from "@fluentui/react-components";
import { fields } from "../../../web/form/field.ts";
import { Fields } from "../../../web/form/fields.tsx";
import { FormFrame } from "../../../web/form/form-frame.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { Asked } from "../../../web/parts/asked.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { useSession } from "../../../web/shell/allowed.ts";
import { useRenaming } from "./queries.ts";
import { WORDS } from "./words.ts";

const { organisation: words } = WORDS;
const FIELDS = fields([
  { name: "name", kind: "text", label: () => words.name, hint: () => words.nameHint, required: true, max: 120 },
]);

/** What the organisation is called, on its pages and in its mail. */
export function OrganisationScreen() {
  const session = useSession();
  return (
    <Page title={words.title}>
      <Asked query={session} rows={1}>
        {({ organisation: { name } }) => <Renaming key={name} name={name} />}
      </Asked>
    </Page>
  );
}

function Renaming({ name }: { readonly name: string }) {
  const notice = useNotice();
  const renaming = useRenaming();
  const form = useForm({
    fields: FIELDS,
    start: { name },
    send: (held) => renaming.mutateAsync(held.name.trim()),
    done: (answer) => notice(words.saved(answer)),
  });
  return (
    <Panel title={words.name}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={form.busy || form.held.name.trim() === name}>
            {WORDS.save}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}
