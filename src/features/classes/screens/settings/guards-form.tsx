import { fields } from "../../../../web/form/field.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { FieldsPanel } from "./fields-panel.tsx";
import { type Settings, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { guards: words } = WORDS;

const GUARDS = fields([
  {
    name: "guards.removalsPercent",
    kind: "number",
    label: () => words.percent,
    required: true,
    min: 0,
    max: 100,
  },
  { name: "guards.removalsAbove", kind: "number", label: () => words.above, required: true, min: 0, max: 25_000 },
  {
    name: "guards.owners",
    kind: "number",
    label: () => words.owners,
    hint: () => words.ownersHint,
    required: true,
    min: 1,
    max: 100,
  },
  {
    name: "guards.members",
    kind: "number",
    label: () => words.members,
    hint: () => words.membersHint,
    required: true,
    min: 1,
    max: 25_000,
  },
]);

/** From when on a plan for a team waits for a person. */
export function GuardsForm({ settings: { guards } }: { readonly settings: Settings }) {
  const notice = useNotice();
  const change = useSettingsChange();
  const form = useForm({
    fields: GUARDS,
    start: {
      "guards.removalsPercent": guards.removalsPercent,
      "guards.removalsAbove": guards.removalsAbove,
      "guards.owners": guards.owners,
      "guards.members": guards.members,
    },
    send: (held) =>
      change.mutateAsync({
        guards: {
          removalsPercent: held["guards.removalsPercent"] ?? guards.removalsPercent,
          removalsAbove: held["guards.removalsAbove"] ?? guards.removalsAbove,
          owners: held["guards.owners"] ?? guards.owners,
          members: held["guards.members"] ?? guards.members,
        },
      }),
    done: () => notice(WORDS.saved),
  });
  return <FieldsPanel title={words.title} why={words.why} form={form} />;
}
