import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Panel } from "../../../web/parts/panel.tsx";
import type { MailTemplate, Wording } from "./queries.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { WORDS } from "./words.ts";

const { template: words } = WORDS;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  variables: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly template: MailTemplate;
  /** What the preview shows. */
  readonly wording: Wording;
  readonly children: ReactNode;
}

/** A wording at the left, and at the right what comes of it. */
export function TemplateFrame({ template: { name, because }, wording, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <Panel title={WORDS.templates.title}>
        <Text>{words.because({ because })}</Text>
        {children}
      </Panel>
      <TemplatePreview name={name} wording={wording} />
    </div>
  );
}

/** What may be named in a wording, to be filled in when a mail is written. */
export function Variables({ template }: Pick<Props, "template">) {
  const styles = useStyles();
  return (
    <section>
      <Text weight="semibold">{words.variables}</Text>
      <ul className={styles.variables}>
        {template.variables.map(({ name, means, secret }) => (
          <li key={name}>
            <Text font="monospace">{`{${name}}`}</Text> <Text size={200}>{means}</Text>
            {secret && <Text size={200}> ({words.secret})</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
