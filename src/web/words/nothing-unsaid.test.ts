import ts from "typescript";
import { expect, test } from "vitest";

const sources = import.meta.glob<string>(
  ["../**/*.{ts,tsx}", "../../features/*/screens/**/*.{ts,tsx}", "!**/*.test.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

test("every sentence on the screens comes from a catalogue", () => {
  const found = Object.entries(sources).map(([path, source]) => ({ path, sentences: sentencesIn(path, source) }));
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter(({ sentences }) => sentences.length > 0)).toEqual([]);
});

test("a sentence beside the catalogues would be found, wherever it hides", () => {
  const source = `
    const title = "Something went wrong";
    const page = <p title="Why">Hello {busy ? "Saving" : WORDS.save} {\`about \${x}\`}<b aria-label={"Close"} /></p>;
    const words = catalogue("x", { fine: "This one is fine" });
    throw new Error("This is for developers");`;
  expect(sentencesIn("x.tsx", source)).toEqual(["Something went wrong", "Why", "Hello", "Saving", "about ", "Close"]);
});

/** Attributes that people read. */
const READ = new Set([
  "aria-label",
  "aria-description",
  "title",
  "placeholder",
  "label",
  "hint",
  "alt",
  "content",
  "words",
]);
const SENTENCE = /^[“A-Z]\p{L}+ (?:.* )?\p{L}+/u;

function sentencesIn(path: string, source: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (isSaidElsewhere(node)) return;
    const text = textOf(node);
    if (text !== undefined && isRead(node, text)) found.push(text);
    ts.forEachChild(node, visit);
  }
}

/** Catalogues are where sentences belong; what is thrown there is told to developers. */
function isSaidElsewhere(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Error";
  return ts.isCallExpression(node) && ["catalogue", "factWords", "icu"].includes(node.expression.getText());
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text.trim();
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join("");
  return undefined;
}

function isRead(node: ts.Node, text: string): boolean {
  if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return false;
  if (ts.isJsxText(node)) return /\p{L}/u.test(text);
  return SENTENCE.test(text) || (/\p{L}/u.test(text) && isShown(node));
}

/** Whether the value of an expression stands on the page: as a child of an element, or in an attribute that is read. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return READ.has(parent.name.getText());
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent) || isShown(parent);
  return isPassedOn(node, parent) && isShown(parent);
}

/** Whether an expression's value may become its parent's. */
function isPassedOn(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  return (
    ts.isBinaryExpression(parent) && parent.right === node && /^(&&|\|\||\?\?)$/.test(parent.operatorToken.getText())
  );
}
