import { mergeClasses } from "@fluentui/react-components";
import { createElement, Fragment, type ReactNode } from "react";
import type {
  Attachment,
  Block,
  HostedReference,
  Inline,
  Location,
  Mark,
  MessageContent,
} from "../../content/contract.ts";
import type { FileAddress } from "../files/queries.ts";
import { AttachmentView } from "./attachment-view.tsx";
import { CodeBlock, Scrolling } from "./code-block.tsx";
import { type ContentStyles, useContentStyles } from "./content-styles.ts";
import { yes } from "./event-words.ts";
import { OutsideLink } from "./outside-link.tsx";
import { WORDS } from "./words.ts";

/** What the message only names, and where it is had. */
export interface Addresses {
  /** Where Parley hands out a picture that Microsoft keeps for the message. */
  readonly imageAddress: (reference: HostedReference) => string;
  /** The message or its conversation in Teams; null where none is known. */
  readonly teamsLink: string | null;
  /** The message that is drawn, where its files can be saved. */
  readonly message?: Omit<FileAddress, "attachment"> | undefined;
}

interface Props extends Addresses {
  readonly content: MessageContent;
  readonly attachments?: readonly Attachment[];
  readonly locations?: readonly Location[];
}

/** What somebody wrote in Teams with what hangs on it, drawn from shapes of our own: nothing of their HTML is left. */
export function MessageContentView({ content, attachments = [], locations = [], ...addresses }: Props) {
  const styles = useContentStyles();
  const placed = placesIn(content.blocks);
  const drawAttachment = (attachment: Attachment) => (
    <AttachmentView
      key={attachment.id}
      attachment={attachment}
      teamsLink={addresses.teamsLink}
      message={addresses.message}
    >
      {"content" in attachment && (
        <Blocks blocks={attachment.content.blocks} pen={{ ...addresses, styles, attachment: () => null }} />
      )}
    </AttachmentView>
  );
  const attachment = (id: string) => attachments.filter((each) => each.id === id).map(drawAttachment);
  return (
    <div className={styles.message}>
      {content.simplified && <span className={styles.soft}>{WORDS.simplified}</span>}
      <Blocks blocks={content.blocks} pen={{ ...addresses, styles, attachment }} />
      {attachments.filter(({ id }) => !placed.has(id)).map(drawAttachment)}
      {locations.map(({ latitude, longitude, mapUrl }) => (
        <OutsideLink key={mapUrl} href={mapUrl}>
          {WORDS.place({ latitude: String(latitude), longitude: String(longitude) })}
        </OutsideLink>
      ))}
    </div>
  );
}

function placesIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.kind === "attachment") return block.id;
      if (block.kind === "quote") return [...placesIn(block.blocks)];
      return block.kind === "list" ? block.items.flatMap((item) => [...placesIn(item)]) : [];
    }),
  );
}

interface Pen extends Addresses {
  readonly styles: ContentStyles;
  readonly attachment: (id: string) => ReactNode;
}

/** Content does not change once it is read, so a place in it is as good a key as any. */
function each<T>(all: readonly T[], draw: (one: T) => ReactNode): ReactNode[] {
  // oxlint-disable-next-line react/no-array-index-key -- see above
  return all.map((one, place) => <Fragment key={place}>{draw(one)}</Fragment>);
}

function Blocks({ blocks, pen }: { readonly blocks: readonly Block[]; readonly pen: Pen }) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its block
  return each(blocks, (block) => (BLOCKS[block.kind] as (block: Block, pen: Pen) => ReactNode)(block, pen));
}

const BLOCKS: { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, pen: Pen) => ReactNode } = {
  paragraph: ({ inlines }, pen) => (
    <p className={pen.styles.words} dir="auto">
      {drawInlines(inlines, pen)}
    </p>
  ),
  // The page's own headings stand above the message's, however large its writer made them.
  heading: ({ level, inlines }, pen) =>
    createElement(
      `h${level + 2}`,
      { className: mergeClasses(pen.styles.words, pen.styles.heading), dir: "auto" },
      drawInlines(inlines, pen),
    ),
  code: ({ text, language }) => <CodeBlock text={text} language={language} />,
  table: ({ rows }, pen) => (
    <Scrolling label={WORDS.table}>
      <table className={pen.styles.table}>
        <tbody>
          {each(rows, (row) => (
            <tr>
              {each(row, ({ heading, inlines }) =>
                createElement(heading ? "th" : "td", null, drawInlines(inlines, pen)),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  ),
  rule: (_, { styles }) => <hr className={styles.rule} />,
  attachment: ({ id }, { attachment }) => attachment(id),
  list: ({ ordered, items }, pen) =>
    createElement(
      ordered ? "ol" : "ul",
      { className: pen.styles.list },
      each(items, (blocks) => (
        <li>
          <Blocks blocks={blocks} pen={pen} />
        </li>
      )),
    ),
  quote: ({ blocks }, pen) => (
    <blockquote className={pen.styles.quote}>
      <Blocks blocks={blocks} pen={pen} />
    </blockquote>
  ),
};

function drawInlines(inlines: readonly Inline[], pen: Pen): ReactNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its inline
  return each(inlines, (inline) => (INLINES[inline.kind] as (inline: Inline, pen: Pen) => ReactNode)(inline, pen));
}

const TAGS: Readonly<Record<Exclude<Mark, "code">, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
};

const INLINES: { readonly [K in Inline["kind"]]: (inline: Extract<Inline, { kind: K }>, pen: Pen) => ReactNode } = {
  text: ({ text, marks = [], href }, { styles }) => {
    const said = marks.reduceRight<ReactNode>(
      (inner, mark) =>
        mark === "code" ? <code className={styles.codeWord}>{inner}</code> : createElement(TAGS[mark], null, inner),
      text,
    );
    return href === undefined ? said : <OutsideLink href={href}>{said}</OutsideLink>;
  },
  mention: ({ name }, { styles }) => <bdi className={styles.mention}>{name}</bdi>,
  emoji: ({ text, name }) => <span title={name || undefined}>{text}</span>,
  picture: ({ at, alt, width, height }, { styles, imageAddress, teamsLink }) =>
    at === null ? (
      <PictureElsewhere alt={alt} teamsLink={teamsLink} />
    ) : (
      <img
        src={imageAddress(at)}
        alt={alt || WORDS.picture}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        className={styles.picture}
      />
    ),
};

function PictureElsewhere({ alt, teamsLink }: { readonly alt: string; readonly teamsLink: string | null }) {
  const words = WORDS.pictureInTeams({ hasAlt: yes(alt !== ""), alt });
  return teamsLink === null ? <em>{words}</em> : <OutsideLink href={teamsLink}>{words}</OutsideLink>;
}
