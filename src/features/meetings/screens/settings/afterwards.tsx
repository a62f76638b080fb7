import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type MeetingSettings, useMeetingSettingsChange } from "./queries.ts";
import { Save } from "./save.tsx";
import { SETTINGS_WORDS as WORDS } from "./words.ts";

const AFTERWARDS = fields([
  { name: "downloadRecordings", kind: "switch", label: () => WORDS.download, hint: () => WORDS.downloadHint },
  { name: "showInPortal", kind: "switch", label: () => WORDS.portal, hint: () => WORDS.portalHint },
  {
    name: "keepArtifactsDays",
    kind: "number",
    label: () => WORDS.keep,
    hint: () => WORDS.keepHint,
    min: 1,
    max: 36_500,
  },
]);

/** What becomes of recordings and transcripts. */
export function Afterwards({ settings }: { readonly settings: MeetingSettings }) {
  const notice = useNotice();
  const change = useMeetingSettingsChange();
  const { downloadRecordings, showInPortal, keepArtifactsDays } = settings;
  const form = useForm({
    fields: AFTERWARDS,
    start: { downloadRecordings, showInPortal, keepArtifactsDays },
    send: (held) => change.mutateAsync({ ...held, keepArtifactsDays: held.keepArtifactsDays ?? null }),
    done: () => notice(WORDS.saved),
  });
  return (
    <Panel title={WORDS.afterwards}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Save busy={form.busy} />
      </FormFrame>
    </Panel>
  );
}
