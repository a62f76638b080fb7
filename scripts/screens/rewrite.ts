import { type ESTree, parseSync, Visitor } from "vite";

/** A stretch of a module's text, and what takes its place. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a plugin of Vite gives back of a module: its text after `changes`, or nothing where there are none. */
export function changed(code: string, changes: readonly Change[], head = ""): { code: string; map: null } | undefined {
  if (changes.length === 0) return undefined;
  const rewritten = changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), code);
  return { code: head + rewritten, map: null };
}

/** Every call of the function `name`, with the text of what it is given. */
export function callsOf(code: string, name: string): { start: number; end: number; given: readonly string[] }[] {
  const calls: ESTree.CallExpression[] = [];
  const visitor = new Visitor({
    CallExpression: (call) => {
      if (call.callee.type === "Identifier" && call.callee.name === name) calls.push(call);
    },
  });
  visitor.visit(parseSync("module.js", code).program);
  return calls.map(({ start, end, arguments: given }) => ({
    start,
    end,
    given: given.map((argument) => code.slice(argument.start, argument.end)),
  }));
}

/** Every reading of a member of the object `name`. */
export function membersOf(code: string, name: string): { start: number; end: number; member: string }[] {
  const members: { start: number; end: number; member: string }[] = [];
  const visitor = new Visitor({
    MemberExpression: ({ object, property, start, end }) => {
      if (object.type !== "Identifier" || object.name !== name || property.type !== "Identifier") return;
      members.push({ start, end, member: property.name });
    },
  });
  visitor.visit(parseSync("module.js", code).program);
  return members;
}
