import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type ClassShown, type ClassWish, useClassChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;
const SYNCED = ["usual", "yes", "no"] as const;
const POLICIES = ["strict", "keep", "additive"] as const;

const EXAMPLE = "{title} {term}";

const OF_CLASS = fields([
  {
    name: "isSynced",
    kind: "choice",
    label: () => words.synced,
    choices: SYNCED.map((value) => ({ value, title: () => words.choices[value] })),
  },
  {
    name: "ownSettings.policy",
    kind: "choice",
    label: () => words.policy,
    choices: [
      { value: "usual", title: () => words.usual },
      ...POLICIES.map((value) => ({ value, title: () => WORDS.policies[value] })),
    ],
  },
  {
    name: "ownSettings.guards.removalsPercent",
    kind: "number",
    label: () => words.percent,
    hint: () => words.percentHint,
    min: 0,
    max: 100,
  },
  {
    name: "ownSettings.name",
    kind: "text",
    label: () => words.name,
    hint: () => words.nameHint({ example: EXAMPLE }),
    max: 256,
  },
  {
    name: "ownSettings.timeZone",
    kind: "text",
    label: () => words.zone,
    hint: () => words.zoneHint,
    max: 100,
  },
]);

interface Props {
  readonly known: ClassShown;
  readonly close: () => void;
}

/** What holds for one class otherwise than in the settings. */
export function ClassForm({ known, close }: Props) {
  const notice = useNotice();
  const change = useClassChange(known.id);
  const { policy, guards, name, timeZone } = known.ownSettings;
  const form = useForm({
    fields: OF_CLASS,
    start: {
      isSynced: known.chosen === undefined ? "usual" : known.chosen ? "yes" : "no",
      "ownSettings.policy": policy ?? "usual",
      "ownSettings.guards.removalsPercent": guards?.removalsPercent,
      "ownSettings.name": name ?? "",
      "ownSettings.timeZone": timeZone ?? "",
    },
    send: (held) => change.mutateAsync(wishOf(held, known)),
    done: () => {
      notice(words.saved);
      close();
    },
  });
  return (
    <FieldsDialog
      title={words.title({ title: known.title })}
      why={words.why}
      verb={words.save}
      form={form}
      close={close}
    />
  );
}

interface Held {
  readonly isSynced: string;
  readonly "ownSettings.policy": string;
  readonly "ownSettings.guards.removalsPercent": number | undefined;
  readonly "ownSettings.name": string;
  readonly "ownSettings.timeZone": string;
}

/** What the form does not ask for stays as it is. */
function wishOf(held: Held, { ownSettings: { guards } }: ClassShown): ClassWish {
  const policy = POLICIES.find((each) => each === held["ownSettings.policy"]);
  const removalsPercent = held["ownSettings.guards.removalsPercent"];
  const { removalsPercent: _before, ...others } = guards ?? {};
  const ownGuards = { ...others, ...(removalsPercent !== undefined && { removalsPercent }) };
  const name = held["ownSettings.name"].trim();
  const timeZone = held["ownSettings.timeZone"].trim();
  return {
    isSynced: held.isSynced === "usual" ? null : held.isSynced === "yes",
    ownSettings: {
      ...(policy && { policy }),
      ...(Object.keys(ownGuards).length > 0 && { guards: ownGuards }),
      ...(name !== "" && { name }),
      ...(timeZone !== "" && { timeZone }),
    },
  };
}
