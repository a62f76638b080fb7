import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import type { ReactNode } from "react";
import type { Attachment } from "../../content/contract.ts";
import type { FileAddress } from "../files/queries.ts";
import { CodeLines } from "../files/code-lines.tsx";
import { SaveFile } from "../files/save-file.tsx";
import { CodeBlock } from "./code-block.tsx";
import { type ContentStyles, useContentStyles } from "./content-styles.ts";
import { nameOf, yes } from "./event-words.ts";
import { OutsideLink } from "./outside-link.tsx";
import { WORDS } from "./words.ts";

interface Props {
  readonly attachment: Attachment;
  readonly teamsLink: string | null;
  readonly message?: Omit<FileAddress, "attachment"> | undefined;
  /** What a card or a forwarded message says. */
  readonly children: ReactNode;
}

interface Pen extends Omit<Props, "attachment"> {
  readonly styles: ContentStyles;
}

/** Something that hangs on a message; what Parley cannot show leads to Teams. */
export function AttachmentView({ attachment, ...rest }: Props) {
  const pen = { ...rest, styles: useContentStyles() };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its attachment
  return (VIEWS[attachment.kind] as (attachment: Attachment, pen: Pen) => ReactNode)(attachment, pen);
}

type Views = {
  readonly [K in Attachment["kind"]]: (attachment: Extract<Attachment, { kind: K }>, pen: Pen) => ReactNode;
};

const VIEWS: Views = {
  file: ({ id, name, url }, { styles, message }) => {
    const shown = <bdi>{name || WORDS.namelessFile}</bdi>;
    return (
      <span className={styles.file}>
        <AttachRegular aria-hidden />
        {url === null ? shown : <OutsideLink href={url}>{shown}</OutsideLink>}
        {url === null && <span className={styles.soft}>{WORDS.fileWithoutAddress}</span>}
        {url !== null && message && <SaveFile {...message} attachment={id} name={name} />}
      </span>
    );
  },
  quote: ({ sender, preview }, { styles }) => (
    <blockquote className={styles.quote} aria-label={WORDS.quote({ who: nameOf(sender) })}>
      <span className={styles.soft}>{WORDS.quoted({ who: nameOf(sender) })}</span>
      <p className={styles.words}>{preview}</p>
    </blockquote>
  ),
  forward: ({ sender }, { styles, children }) => (
    <Group title={WORDS.forwarded({ who: nameOf(sender) })} styles={styles}>
      {children}
    </Group>
  ),
  card: ({ card }, { styles, children }) => (
    <Group title={WORDS.card[card]} styles={styles}>
      {children}
    </Group>
  ),
  "code-snippet": ({ name, language, at }, { styles, teamsLink, message }) => {
    const title = WORDS.snippet({ hasName: yes(name !== ""), name, hasLanguage: yes(language !== ""), language });
    return (
      <Group title={title} styles={styles}>
        {at !== null && at.in !== "upload" && message ? (
          <CodeLines id={message.id} at={at}>
            {(text) => <CodeBlock text={text} language={language} />}
          </CodeLines>
        ) : (
          inTeams(teamsLink)
        )}
      </Group>
    );
  },
  other: ({ other, name, url }, { styles, teamsLink }) => (
    <Group title={WORDS.other[other]} styles={styles}>
      {url === null ? name : <OutsideLink href={url}>{name ?? url}</OutsideLink>}
      {inTeams(teamsLink)}
    </Group>
  ),
};

interface Titled extends Pick<Pen, "styles" | "children"> {
  readonly title: string;
}

function Group({ title, styles, children }: Titled) {
  return (
    <figure className={styles.attached}>
      <figcaption className={styles.soft}>{title}</figcaption>
      {children}
    </figure>
  );
}

function inTeams(teamsLink: string | null): ReactNode {
  return teamsLink === null ? null : <OutsideLink href={teamsLink}>{WORDS.openInTeams}</OutsideLink>;
}
