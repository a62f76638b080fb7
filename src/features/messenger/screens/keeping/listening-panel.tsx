import { Button, Text } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { useListeningSettings, useListeningSettingsChange } from "./queries.ts";
import { KEEPING_WORDS as WORDS } from "./words.ts";

/** Microsoft's subscriptions of one tenant. */
const MOST = 10_000;

const FIELDS = fields([
  {
    name: "eachUpTo",
    kind: "number",
    label: () => WORDS.eachUpTo,
    hint: () => WORDS.eachUpToHint,
    min: 0,
    max: MOST,
  },
]);

/** From how many connected accounts on the chats of the whole tenant are announced. */
export function ListeningPanel() {
  const settings = useListeningSettings();
  return (
    <Panel title={WORDS.listening}>
      <Asked query={settings} rows={3}>
        {({ eachUpTo }) => <EachUpTo key={eachUpTo} eachUpTo={eachUpTo} />}
      </Asked>
    </Panel>
  );
}

function EachUpTo({ eachUpTo }: { readonly eachUpTo: number }) {
  const notice = useNotice();
  const mayChange = useMay("connections:write");
  const change = useListeningSettingsChange();
  const form = useForm({
    fields: FIELDS,
    start: { eachUpTo },
    send: (held) => change.mutateAsync({ eachUpTo: held.eachUpTo ?? null }),
    done: () => notice(WORDS.listeningSaved),
  });
  if (!mayChange) return <Text>{WORDS.each({ count: eachUpTo })}</Text>;
  return (
    <FormFrame submit={form.submit} wrong={form.wrong}>
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      <Fields form={form} />
      <Text aria-live="polite">{consequence(form.held.eachUpTo)}</Text>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {WORDS.submit}
        </Button>
      </div>
    </FormFrame>
  );
}

/** What comes of it; nothing is said of what cannot be saved. */
function consequence(count: number | undefined): string {
  return count !== undefined && count >= 0 && count <= MOST ? WORDS.each({ count }) : "";
}
