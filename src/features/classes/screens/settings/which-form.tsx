import { fields } from "../../../../web/form/field.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { FieldsPanel } from "./fields-panel.tsx";
import { type Settings, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { which: words } = WORDS;
const KINDS = ["class", "staff", "learning-community", "usual"] as const;
const CHANNELS = ["none", "standard", "private"] as const;
const POLICIES = ["strict", "keep", "additive"] as const;

const WHICH = fields([
  { name: "all", kind: "switch", label: () => words.all, hint: () => words.allHint },
  {
    name: "policy",
    kind: "choice",
    label: () => words.policy,
    choices: POLICIES.map((value) => ({
      value,
      title: () => words.policies[value],
      hint: () => words.hints[value],
    })),
  },
  {
    name: "kind",
    kind: "choice",
    label: () => words.kind,
    choices: KINDS.map((value) => ({ value, title: () => words.kinds[value] })),
  },
  {
    name: "channels",
    kind: "choice",
    label: () => words.channels,
    choices: CHANNELS.map((value) => ({ value, title: () => words.channelKinds[value] })),
  },
  { name: "template", kind: "text", label: () => words.template, hint: () => words.templateHint, max: 100 },
  {
    name: "archive.afterDays",
    kind: "number",
    label: () => words.archive,
    hint: () => words.archiveHint,
    min: 0,
    max: 3650,
  },
  { name: "archive.readOnlyFiles", kind: "switch", label: () => words.readOnly },
]);

/** Which classes have teams, and what happens in them. */
export function WhichForm({ settings }: { readonly settings: Settings }) {
  const notice = useNotice();
  const change = useSettingsChange();
  const { all, kind, channels, policy, template, archive } = settings;
  const form = useForm({
    fields: WHICH,
    start: {
      all,
      policy,
      kind,
      channels,
      template: template ?? "",
      "archive.afterDays": archive.afterDays ?? undefined,
      "archive.readOnlyFiles": archive.readOnlyFiles,
    },
    send: (held) =>
      change.mutateAsync({
        all: held.all,
        policy: POLICIES.find((each) => each === held.policy) ?? policy,
        kind: KINDS.find((each) => each === held.kind) ?? kind,
        channels: CHANNELS.find((each) => each === held.channels) ?? channels,
        template: held.template.trim() || null,
        archive: {
          afterDays: held["archive.afterDays"] ?? null,
          readOnlyFiles: held["archive.readOnlyFiles"],
        },
      }),
    done: () => notice(WORDS.saved),
  });
  return <FieldsPanel title={words.title} form={form} />;
}
