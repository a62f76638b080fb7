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
import { useOrganisationChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { organisation: words } = WORDS;
const NAME = fields([
  { name: "name", kind: "text", label: () => words.name, hint: () => words.nameHint, required: true, max: 120 },
]);
const ZONE = fields([
  { name: "timeZone", kind: "time-zone", label: () => words.zone, hint: () => words.zoneHint, required: true },
]);

/** What the organisation is called, on its pages and in its mail, and by which clock it plans. */
export function OrganisationScreen() {
  const session = useSession();
  return (
    <Page title={words.title}>
      <Asked query={session} rows={2}>
        {({ organisation: { name, timeZone } }) => (
          <>
            <Renaming key={name} name={name} />
            <Zone key={timeZone} zone={timeZone ?? ""} />
          </>
        )}
      </Asked>
    </Page>
  );
}

function Renaming({ name }: { readonly name: string }) {
  const notice = useNotice();
  const change = useOrganisationChange();
  const form = useForm({
    fields: NAME,
    start: { name },
    send: (held) => change.mutateAsync({ name: held.name.trim() }),
    done: (answer) => notice(words.saved(answer)),
  });
  return (
    <Panel title={words.name}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Save idle={form.busy || form.held.name.trim() === name} />
      </FormFrame>
    </Panel>
  );
}

function Zone({ zone }: { readonly zone: string }) {
  const notice = useNotice();
  const change = useOrganisationChange();
  const form = useForm({
    fields: ZONE,
    start: { timeZone: zone },
    send: (held) => change.mutateAsync(held),
    done: ({ timeZone = "" }) => notice(words.zoneSaved({ zone: timeZone })),
  });
  return (
    <Panel title={words.zone}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Save idle={form.busy || form.held.timeZone === zone} />
      </FormFrame>
    </Panel>
  );
}

function Save({ idle }: { readonly idle: boolean }) {
  return (
    <div>
      <Button type="submit" appearance="primary" disabledFocusable={idle}>
        {WORDS.save}
      </Button>
    </div>
  );
}
