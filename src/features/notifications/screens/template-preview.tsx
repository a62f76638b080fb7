import { Subtitle2, Text } from "@fluentui/react-components";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { useSettled } from "../../../web/parts/use-settled.ts";
import { Letter } from "./letter.tsx";
import { usePreview, type Wording } from "./queries.ts";
import { WORDS } from "./words.ts";

const PAUSE = 300;

/** What a wording looks like as a mail, drawn anew when the typing pauses. */
export function TemplatePreview({ name, wording }: { readonly name: string; readonly wording: Wording }) {
  const preview = usePreview(name, useSettled(wording, PAUSE));
  return (
    <Panel title={WORDS.template.preview}>
      <Text size={200}>{WORDS.template.previewHint}</Text>
      <div aria-live="polite">{preview.isError && <ProblemBar error={preview.error} />}</div>
      {preview.data && (
        <>
          <Subtitle2 as="h3">{preview.data.subject}</Subtitle2>
          <Letter blocks={preview.data.blocks} footer={preview.data.footer} />
        </>
      )}
    </Panel>
  );
}
