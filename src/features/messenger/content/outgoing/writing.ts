import { Failure } from "../../../../kernel/errors.ts";
import type { Block, Inline, Mark, Mention } from "../contract.ts";
import { followedLink } from "../links.ts";

type InlineWriters = { readonly [K in Inline["kind"]]: (inline: Extract<Inline, { kind: K }>) => string };
type BlockWriters = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>) => string };

/** Content while it becomes HTML of Teams, with what has to stand beside it. */
export class Writing {
  /** chatMessageMention of each `<at>`. */
  readonly mentions: object[] = [];
  /** Ids of the attachments that have a place in the text. */
  readonly placed = new Set<string>();
  /** Names of the pictures that the text shows. */
  readonly shown = new Set<string>();
  /** temporaryId of each picture that comes along, by its name. */
  readonly ids: ReadonlyMap<string, string>;

  constructor(ids: ReadonlyMap<string, string>) {
    this.ids = ids;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join("");
  }

  #block(block: Block): string {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its block
    return (this.#blockWriters[block.kind] as (block: Block) => string)(block);
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines
      .map((inline) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its inline
        return (this.#inlineWriters[inline.kind] as (inline: Inline) => string)(inline);
      })
      .join("");
  }

  readonly #blockWriters: BlockWriters = {
    paragraph: ({ inlines }) => around("p", this.#inlines(inlines)),
    heading: ({ level, inlines }) => around(`h${level}`, this.#inlines(inlines)),
    code: ({ language, text }) => {
      const named = language === "" ? "" : ` class="${escaped(language)}"`;
      return `<codeblock${named}><code>${spaced(text)}</code></codeblock>`;
    },
    table: ({ rows }) => around("table", around("tbody", rows.map((row) => this.#row(row)).join(""))),
    rule: () => "<hr>",
    attachment: ({ id }) => {
      this.placed.add(id);
      return `<attachment id="${escaped(id)}"></attachment>`;
    },
    list: ({ ordered, items }) =>
      around(ordered ? "ol" : "ul", items.map((blocks) => around("li", this.#item(blocks))).join("")),
    quote: ({ blocks }) => around("blockquote", this.blocks(blocks)),
  };

  readonly #inlineWriters: InlineWriters = {
    text: ({ text, marks = [], href }) => linked(marked(spaced(text), marks), href),
    emoji: ({ text }) => escaped(text),
    mention: (mention) => this.#mention(mention),
    picture: (picture) => this.#picture(picture),
  };

  #row(row: Extract<Block, { kind: "table" }>["rows"][number]): string {
    return around("tr", row.map((cell) => around(cell.heading ? "th" : "td", this.#inlines(cell.inlines))).join(""));
  }

  /** Teams draws a paragraph in an item with space around it; the first one needs none. */
  #item([first, ...rest]: readonly Block[]): string {
    if (first === undefined) return "";
    const begin = first.kind === "paragraph" ? this.#inlines(first.inlines) : this.#block(first);
    return begin + this.blocks(rest);
  }

  #mention(mention: Mention): string {
    const id = this.mentions.length;
    this.mentions.push({ id, mentionText: mention.name, mentioned: mentionedOf(mention) });
    return `<at id="${id}">${escaped(mention.name)}</at>`;
  }

  #picture({ at, alt, width, height }: Extract<Inline, { kind: "picture" }>): string {
    const id = at?.in === "upload" ? this.ids.get(at.name) : undefined;
    if (at?.in !== "upload" || id === undefined) throw pictureMissing(alt);
    this.shown.add(at.name);
    const size = [width === null ? "" : ` width="${width}"`, height === null ? "" : ` height="${height}"`].join("");
    return `<img src="../hostedContents/${id}/$value" alt="${escaped(alt)}"${size}>`;
  }
}

function pictureMissing(alt: string): Failure {
  return new Failure("invalid-input", `The picture “${alt}” does not come along with the message.`, {
    field: "pictures",
    reason: "picture-missing",
    cure: "Upload it anew: pictures of other messages cannot be sent on by their address.",
  });
}

/** chatMessageMentionedIdentitySet of each kind. */
const MENTIONED: { readonly [K in Mention["mentioned"]]: (of: { id: string; displayName: string }) => object } = {
  person: (of) => ({ user: { ...of, userIdentityType: "aadUser" } }),
  app: (of) => ({ application: { ...of, applicationIdentityType: "bot" } }),
  team: (of) => ({ conversation: { ...of, conversationIdentityType: "team" } }),
  channel: (of) => ({ conversation: { ...of, conversationIdentityType: "channel" } }),
  everyone: (of) => ({ conversation: { ...of, conversationIdentityType: "chat" } }),
  tag: (of) => ({ tag: of }),
};

function mentionedOf({ mentioned, id, name }: Mention): object {
  return MENTIONED[mentioned]({ id, displayName: name });
}

const TAG_OF: { readonly [K in Mark]: string } = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  code: "code",
};

function marked(html: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => around(TAG_OF[mark], inner), html);
}

/** What leads nowhere that readers may be led to stays text. */
function linked(html: string, href: string | undefined): string {
  const address = href === undefined ? undefined : followedLink(href);
  return address === undefined ? html : `<a href="${escaped(address)}">${html}</a>`;
}

function around(tag: string, html: string): string {
  return html === "" && tag !== "td" && tag !== "th" ? "" : `<${tag}>${html}</${tag}>`;
}

/** Text whose spaces and line breaks are kept: HTML has only one space between words. */
function spaced(text: string): string {
  return escaped(text)
    .replaceAll(/^ | $| (?=[ \n])|(?<=[ \n]) /g, "&nbsp;")
    .replaceAll("\n", "<br>");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
