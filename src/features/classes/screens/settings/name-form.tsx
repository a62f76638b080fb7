import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { FieldsPanel } from "./fields-panel.tsx";
import { type Settings, useNamePreview, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { name: words } = WORDS;
const RENAMES = ["follow-unless-changed", "follow", "never"] as const;

const NAME = fields([
  { name: "name", kind: "text", label: () => words.template, required: true, max: 256 },
  {
    name: "renames",
    kind: "choice",
    label: () => words.renames,
    choices: RENAMES.map((value) => ({ value, title: () => words.choices[value] })),
  },
]);

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  names: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What teams are called, with what that makes of the first classes while it is typed. */
export function NameForm({ settings: { name, renames } }: { readonly settings: Settings }) {
  const notice = useNotice();
  const change = useSettingsChange();
  const form = useForm({
    fields: NAME,
    start: { name, renames },
    send: (held) =>
      change.mutateAsync({ name: held.name, renames: RENAMES.find((each) => each === held.renames) ?? renames }),
    done: () => notice(WORDS.saved),
  });
  return (
    <FieldsPanel title={words.title} form={form}>
      <Preview template={form.held.name.trim()} />
    </FieldsPanel>
  );
}

/** So many names are shown. */
const SHOWN = 6;

function Preview({ template }: { readonly template: string }) {
  const styles = useStyles();
  const { data, error } = useNamePreview(useSettled(template, 300));
  if (error !== null) {
    const { sentence, cure } = explain(error);
    return (
      <Text aria-live="polite">
        {sentence} {cure}
      </Text>
    );
  }
  if (data === undefined) return null;
  const { items, fields } = data;
  return (
    <div className={styles.part} aria-live="polite">
      <Text size={200} className={styles.quiet}>
        {words.hint({ fields: fields.map((field) => `{${field}}`).join(", ") })}
      </Text>
      <Text>{items.length === 0 ? words.none : words.preview}</Text>
      {items.length > 0 && (
        <ul className={styles.names}>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.id}>{item.name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
