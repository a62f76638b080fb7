import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ChangeSettings } from "./change-settings.tsx";
import { type MailSettings, type MailTemplate, useSettings, useTemplates } from "./queries.ts";
import { WORDS } from "./words.ts";

const { templates, settings } = WORDS;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, listStyle: "none" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How the organisation's mail leaves, and the kinds of mail with their wording. */
export function TemplatesScreen() {
  const all = useTemplates();
  const how = useSettings();
  const [changing, setChanging] = useState(false);
  return (
    <Page title={templates.title}>
      <Panel
        title={settings.title}
        mark={
          <Allowed needs="mail:write">
            <Button onClick={() => setChanging(true)}>{settings.edit}</Button>
          </Allowed>
        }
      >
        <Asked query={how} rows={1}>
          {(known) => <Leaves settings={known} />}
        </Asked>
      </Panel>
      <Panel title={templates.title}>
        <Text>{templates.why}</Text>
        <Asked query={all} rows={4}>
          {(known) => <Templates all={known} />}
        </Asked>
      </Panel>
      {changing && how.data && <ChangeSettings settings={how.data} close={() => setChanging(false)} />}
    </Page>
  );
}

function Leaves({ settings: { sender, from, mailbox } }: { readonly settings: MailSettings }) {
  return (
    <>
      <Text>
        {WORDS.senders[sender]}
        {mailbox !== undefined && sender === "graph" && ` (${mailbox})`}
      </Text>
      {from !== undefined && <Text>{settings.fromKnown(from)}</Text>}
      {from === undefined && sender === "smtp" && <Text>{settings.noServer}</Text>}
    </>
  );
}

function Templates({ all }: { readonly all: readonly MailTemplate[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {all.map(({ name, subject, because, reworded }) => (
        <li key={name} className={styles.one}>
          <span className={styles.words}>
            <ScreenLink to={`/mail-templates/${encodeURIComponent(name)}`}>{subject}</ScreenLink>
            <Text size={200} className={styles.quiet}>
              {because}
            </Text>
          </span>
          <Badge appearance="tint" color={reworded ? "brand" : "subtle"}>
            {reworded ? templates.own : templates.original}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
