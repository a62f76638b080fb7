import { Button, Text } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type MessengerSettings, useMessengerSettingsChange } from "./queries.ts";
import { KEEPING_WORDS as WORDS } from "./words.ts";

const LONGEST = 36_500;

const FIELDS = fields([
  {
    name: "keepMessagesDays",
    kind: "number",
    label: () => WORDS.days,
    hint: () => WORDS.daysHint,
    min: 1,
    max: LONGEST,
  },
]);

/** How long what was written in Teams is kept here. */
export function KeepingPanel({ settings: { keepMessagesDays } }: { readonly settings: MessengerSettings }) {
  const notice = useNotice();
  const change = useMessengerSettingsChange();
  const form = useForm({
    fields: FIELDS,
    start: { keepMessagesDays },
    send: (held) => change.mutateAsync({ keepMessagesDays: held.keepMessagesDays ?? null }),
    done: () => notice(WORDS.saved),
  });
  return (
    <Panel title={WORDS.keeping}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Text aria-live="polite">{consequence(form.held.keepMessagesDays)}</Text>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
            {WORDS.submit}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}

/** What comes of keeping messages for so many days; nothing is said of what cannot be saved. */
function consequence(days: number | undefined): string {
  if (days === undefined) return WORDS.staying;
  return days >= 1 && days <= LONGEST ? WORDS.going({ count: days }) : "";
}
