import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CodeFrame } from "../../../../../web/parts/code-frame.tsx";
import { CopyButton } from "../../../../../web/parts/copy-button.tsx";
import { AwayButton } from "../../../../../web/parts/links.tsx";
import { Panel } from "../../../../../web/parts/panel.tsx";
import type { Service } from "../../queries.ts";
import { SERVICES } from "../words.ts";

const { page: words } = SERVICES;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where customers book it, to be copied and put into other pages. */
export function PagePanel({ service: { page, name, audience } }: { readonly service: Service }) {
  const styles = useStyles();
  if (audience === "staff") {
    return (
      <Panel title={words.title}>
        <Text>{words.staff}</Text>
      </Panel>
    );
  }
  const code = `<a href="${page}">${escaped(words.book({ name }))}</a>`;
  return (
    <Panel title={words.title}>
      <div className={styles.row}>
        <AwayButton href={page}>{words.open}</AwayButton>
        <CopyButton what={words.link} text={page} />
      </div>
      <Text size={200} className={styles.quiet}>
        {words.codeHint}
      </Text>
      <CodeFrame label={words.code} text={code} />
      <div>
        <CopyButton what={words.code} text={code} />
      </div>
    </Panel>
  );
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}
