import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";
import { CLOUDS } from "../contract.ts";
import type { Operators } from "../operators/contract.ts";
import { SCRIPTS } from "./all-scripts.ts";
import type { ScriptFacts } from "./script.ts";

const require = createRequire(import.meta.url);
const parser = { now: undefined as Parser | undefined };

beforeAll(async () => {
  const grammar = require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
  await Parser.init();
  parser.now = new Parser().setLanguage(await Language.load(grammar));
});

/** What of a text a parser of PowerShell cannot read, by line; nothing where it can read all of it. */
function unreadable(text: string): string[] {
  const tree = parser.now?.parse(text);
  if (!tree) throw new Error("The parser did not read anything.");
  const found = objections(tree.rootNode, text);
  tree.delete();
  return found;
}

function objections(node: Node, text: string): string[] {
  if (!node.hasError) return [];
  if (!node.isError && !node.isMissing)
    return node.children.flatMap((child) => (child === null ? [] : objections(child, text)));
  const { row } = node.startPosition;
  return [`line ${row + 1}: ${text.split("\n")[row] ?? ""}`];
}

/** What people and things may be called. */
const NAMES = [
  "Careers advisers",
  "Dean's office",
  "‘Advisers’ ‚of‛ the “Dean”",
  'The "first" floor',
  "$env:PATH and $(Get-Date) and ${x}",
  "`n back `` ticks `",
  "@{ a = 1 } # <# #> ; | & 'x",
  "'@\n\"@",
  "{0} %PATH% \\",
  "Zażółć 学生 🎓",
];

const GUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/** Everybody, groups and people of every name, one and many. */
const OPERATORS: readonly Operators[] = [
  { kind: "everyone" },
  ...NAMES.map((name) => ({ kind: "group" as const, id: GUID, name })),
  ...NAMES.map((name) => ({ kind: "people" as const, logins: [`${name.replaceAll(/\s/g, "")}@campus.example`] })),
  { kind: "people", logins: NAMES.map((_name, each) => `o'hara${each}@campus.example`) },
];

const PERMISSIONS = [["Calendars.ReadWrite"], ["Calendars.ReadWrite", "Mail.Send", "MailboxSettings.Read"]];

function* situations(): Generator<ScriptFacts> {
  const ids = { tenantId: GUID, clientId: "9a0c2504-4f89-41d3-9a0c-0305e82c3302" };
  for (const [place, operators] of OPERATORS.entries()) {
    // Each cloud after the other: what differs is how one signs in.
    for (const cloud of [0, 1].map((next) => CLOUDS[(place + next) % CLOUDS.length] ?? "global")) {
      const connection = NAMES[place % NAMES.length] ?? "";
      const permissions = PERMISSIONS[place % PERMISSIONS.length] ?? [];
      const outside = place % 3 === 0 ? undefined : "o’hara$(x)`@campus.example";
      const servicePrincipalId = place % 2 === 0 ? undefined : GUID;
      yield { ...ids, cloud, connection, operators, outside, permissions, servicePrincipalId };
    }
  }
}

test("whoever the operators are and whatever they are called, PowerShell can read every script", () => {
  const trouble: string[] = [];
  let read = 0;
  for (const facts of situations()) {
    for (const script of SCRIPTS) {
      if (script.hindrance?.(facts)) continue;
      const { cloud, operators } = facts;
      for (const where of unreadable(script.write(facts)))
        trouble.push(`${script.name} in ${cloud} for ${JSON.stringify(operators)}: ${where}`);
      read += 1;
    }
  }
  expect(trouble).toEqual([]);
  expect(read).toBeGreaterThan(200);
});

test("a script that is broken anywhere is objected to", () => {
  const facts = [...situations()].at(-1);
  if (facts === undefined) throw new Error("There is no situation.");
  for (const script of SCRIPTS) {
    const text = script.write(facts);
    expect(unreadable(text)).toEqual([]);
    // A brace too few, a bracket too many, a text that does not end, half a statement.
    const { length } = text;
    const broken = [
      text.slice(0, text.lastIndexOf("}")) + text.slice(text.lastIndexOf("}") + 1),
      `${text}\n)`,
      `${text}\n'o`,
      `${text.slice(0, length / 2)}\nif ($x {\n${text.slice(length / 2)}`,
    ];
    expect(broken.filter((each) => unreadable(each).length === 0)).toEqual([]);
  }
});
