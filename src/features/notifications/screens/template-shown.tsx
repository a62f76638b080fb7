import { makeStyles, Text } from "@fluentui/react-components";
import type { MailTemplate } from "./queries.ts";
import { TemplateFrame, Variables } from "./template-frame.tsx";
import { WORDS } from "./words.ts";

const { template: words } = WORDS;

const useStyles = makeStyles({ text: { whiteSpace: "pre-wrap" } });

/** A wording for whoever may not change it. */
export function TemplateShown({ template }: { readonly template: MailTemplate }) {
  const { subject, body } = template;
  return (
    <TemplateFrame template={template} wording={{ subject, body }}>
      <Part title={words.subject} text={subject} />
      <Part title={words.body} text={body} />
      <Variables template={template} />
    </TemplateFrame>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <section>
      <Text block weight="semibold">
        {title}
      </Text>
      <Text block className={styles.text}>
        {text}
      </Text>
    </section>
  );
}
