import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { DIRECTORY_FIELDS } from "../../catalog.ts";
import { type Audience, type MatchRule, useRuleChange, useRules } from "./queries.ts";
import { TestPerson } from "./test-person.tsx";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;
const AUDIENCES = ["operator", "user"] as const;

/** By which fields people are found in the directory, and a person to try it on. */
export function RulesScreen() {
  const rules = useRules();
  const [changing, setChanging] = useState<Audience>();
  return (
    <Page title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      <Asked query={rules} rows={3}>
        {(known) => (
          <>
            {AUDIENCES.map((audience) => (
              <Panel
                key={audience}
                title={WORDS.audiences[audience]}
                mark={
                  <Allowed needs="people:write">
                    <Button onClick={() => setChanging(audience)}>{WORDS.change}</Button>
                  </Allowed>
                }
              >
                <Text>{ruleWords(audience, known[audience])}</Text>
              </Panel>
            ))}
            {changing && <ChangeRule audience={changing} rule={known[changing]} close={() => setChanging(undefined)} />}
          </>
        )}
      </Asked>
      <Allowed needs="people:write">
        <TestPerson />
      </Allowed>
    </Page>
  );
}

function ruleWords(audience: Audience, { localField, directoryField }: MatchRule): string {
  return WORDS.says({ audience, local: localField, directory: WORDS.fields[directoryField] });
}

const FIELDS = fields([
  { kind: "text", name: "localField", label: () => words.local, hint: () => words.localHint, required: true, max: 60 },
  {
    kind: "choice",
    name: "directoryField",
    label: () => words.directory,
    choices: DIRECTORY_FIELDS.map((value) => ({ value, title: () => WORDS.fields[value] })),
  },
]);

interface Changing {
  readonly audience: Audience;
  readonly rule: MatchRule;
  readonly close: () => void;
}

function ChangeRule({ audience, rule, close }: Changing) {
  const notice = useNotice();
  const change = useRuleChange(audience);
  const form = useForm({
    fields: FIELDS,
    start: { localField: rule.localField, directoryField: rule.directoryField },
    send: ({ localField, directoryField }) =>
      change.mutateAsync({
        localField: localField.trim(),
        directoryField: DIRECTORY_FIELDS.find((field) => field === directoryField) ?? rule.directoryField,
      }),
    done: () => {
      notice(words.saved);
      close();
    },
  });
  return <FieldsDialog title={words.title({ audience })} verb={words.save} form={form} close={close} />;
}
