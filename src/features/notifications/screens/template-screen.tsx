import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { useMay } from "../../../web/shell/allowed.ts";
import { type MailTemplate, useTemplate } from "./queries.ts";
import { SendTest } from "./send-test.tsx";
import { TemplateEditor } from "./template-editor.tsx";
import { TemplateShown } from "./template-shown.tsx";
import { WORDS } from "./words.ts";

const { template: words } = WORDS;

/** One kind of mail: its wording, what it looks like, and a test of it. */
export function TemplateScreen() {
  const { name = "" } = useParams();
  const template = useTemplate(name);
  const [testing, setTesting] = useState(false);
  return (
    <Page
      title={words.about({ name })}
      actions={
        <Allowed needs="mail:write">
          <Button onClick={() => setTesting(true)}>{words.test}</Button>
        </Allowed>
      }
    >
      <Asked query={template} rows={6}>
        {(known) => <Wording key={`${known.name} ${known.changedAt ?? ""}`} template={known} />}
      </Asked>
      <div>
        <ScreenLink to="/mail-templates">{words.all}</ScreenLink>
      </div>
      {testing && <SendTest name={name} close={() => setTesting(false)} />}
    </Page>
  );
}

/** To be changed by whoever may, and to be read by everybody else. */
function Wording({ template }: { readonly template: MailTemplate }) {
  return useMay("mail:write") ? <TemplateEditor template={template} /> : <TemplateShown template={template} />;
}
