import { type Inline, type Mark, MARKS, type Mention } from "../contract.ts";
import { cleanText } from "../names.ts";

/** How text looks and where it leads. */
export interface Style {
  readonly marks: ReadonlySet<Mark>;
  readonly href: string | undefined;
}

type Text = Extract<Inline, { kind: "text" }>;

const NO_BREAK = "\u00a0";

/** The inlines of one paragraph while it is read: spaces collapse as in HTML, neighbours that look alike become one. */
export class InlineRun {
  readonly #inlines: Inline[] = [];

  /** Text of HTML: runs of white space are one space, and none where a line begins. */
  text(value: string, style: Style): void {
    const collapsed = cleanText(value).replaceAll(/[ \t\n\r\f]+/g, " ");
    this.#append(styledText(this.#isAtSpace() ? collapsed.replace(/^ /, "") : collapsed, style));
  }

  /** Looks like what it ends, so that lines which look alike are one text. */
  lineBreak(): void {
    const last = this.#inlines.at(-1);
    if (last?.kind !== "text") this.#inlines.push({ kind: "text", text: "\n" });
    else this.#inlines.splice(-1, 1, { ...last, text: `${last.text.replace(/ $/, "")}\n` });
  }

  /** What is as it should be already. */
  add(inline: Inline): void {
    if (inline.kind === "text") this.#append(inline);
    else this.#inlines.push(inline);
  }

  /**
   * Teams writes “Jane Smith” as a mention of “Jane” and one of “Smith”, of the same person; they become one again.
   * `wholeName` is the person's own, null where it is not known.
   */
  mention(mention: Mention, wholeName: string | null): void {
    const [before, between] = this.#lastMention();
    const isPart = before !== undefined && isSame(before, mention) && arePartsOf(wholeName, before.name, mention.name);
    if (!isPart) return this.add(mention);
    this.#inlines.splice(between === undefined ? -1 : -2);
    this.add({ ...mention, name: `${before.name} ${mention.name}` });
  }

  /** What was read, without space around it; nothing where there is only space. */
  close(): Inline[] {
    const first = this.#inlines.findIndex((inline) => !isBlank(inline));
    const inlines = this.#inlines.slice(
      Math.max(first, 0),
      this.#inlines.findLastIndex((inline) => !isBlank(inline)) + 1,
    );
    return inlines.map((inline, i) => trimmed(inline, i === 0, i === inlines.length - 1));
  }

  #append(added: Text): void {
    if (added.text === "") return;
    const last = this.#inlines.at(-1);
    const isOne = last?.kind === "text" && looksLike(last, added);
    if (isOne) this.#inlines.splice(-1, 1, { ...last, text: last.text + added.text });
    else this.#inlines.push(added);
  }

  #isAtSpace(): boolean {
    const last = this.#inlines.at(-1);
    return last === undefined || (last.kind === "text" && /[ \n]$/.test(last.text));
  }

  #lastMention(): [before?: Mention, between?: Inline] {
    const last = this.#inlines.at(-1);
    if (last?.kind === "mention") return [last];
    const before = this.#inlines.at(-2);
    const isBetween = last?.kind === "text" && /^[ \u00a0]+$/.test(last.text);
    return isBetween && before?.kind === "mention" ? [before, last] : [];
  }
}

function styledText(text: string, { marks, href }: Style): Text {
  const inOrder = MARKS.filter((mark) => marks.has(mark));
  return {
    kind: "text",
    text,
    ...(inOrder.length > 0 ? { marks: inOrder } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

function looksLike(one: Text, other: Text): boolean {
  return one.href === other.href && String(one.marks ?? "") === String(other.marks ?? "");
}

function isBlank(inline: Inline): boolean {
  return inline.kind === "text" && inline.text.trim() === "";
}

function trimmed(inline: Inline, isFirst: boolean, isLast: boolean): Inline {
  if (inline.kind !== "text") return inline;
  const text = isFirst ? inline.text.trimStart() : inline.text;
  return { ...inline, text: (isLast ? text.trimEnd() : text).replaceAll(NO_BREAK, " ") };
}

function isSame(one: Mention, other: Mention): boolean {
  return one.mentioned === other.mentioned && one.id === other.id;
}

function arePartsOf(wholeName: string | null, one: string, other: string): boolean {
  return wholeName === null ? one !== other : wholeName.toLowerCase().includes(`${one} ${other}`.toLowerCase());
}
