import type { Json } from "../../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { OPERATORS } from "../operators.ts";
import { Block, isTrue, memberOf, textOf, type Value } from "../values.ts";

/** Operators that Where-Object takes as parameters: Where-Object Name -like 'P*'. */
const COMPARING = "EQ NE GT GE LT LE Like NotLike Match NotMatch Contains NotContains In NotIn".split(" ");

/** What is done with each item of a pipeline. */
export const filteringCmdlets: readonly Cmdlet[] = [
  {
    name: "Where-Object",
    service: null,
    parameters: ["FilterScript", "Property", "Value", ...COMPARING],
    positional: ["FilterScript", "Value"],
    run: async (call) => {
      const test = testIn(call);
      const kept: Json[] = [];
      for (const item of call.input) if (await test(item)) kept.push(item);
      return kept;
    },
  },
  {
    name: "ForEach-Object",
    service: null,
    parameters: ["Process", "MemberName"],
    positional: ["Process"],
    run: async ({ input, runBlock, value, optionalText }) => {
      const block = value("Process");
      const member = block instanceof Block ? null : (optionalText("MemberName") ?? optionalText("Process"));
      if (member !== null) return input.flatMap((item) => memberOf(item, member) ?? []);
      const output: Json[] = [];
      for (const item of input) output.push(...(await runBlock(block, item)));
      return output;
    },
  },
];

type Test = (item: Json) => Promise<boolean> | boolean;

function testIn(call: Invocation): Test {
  const filter = call.value("FilterScript");
  if (!(filter instanceof Block)) return comparisonIn(call, call.optionalText("Property") ?? textOf(filter));
  return async (item) => {
    const said = await call.runBlock(filter, item);
    return isTrue(said.length === 1 ? (said[0] ?? null) : said);
  };
}

/** Without an operator the property itself counts. */
function comparisonIn(call: Invocation, property: string): Test {
  if (property === "") throw new CmdletError("Where-Object needs a script block in braces or a property.");
  const name = COMPARING.find(call.has);
  const compare = OPERATORS.get(name?.toLowerCase() ?? "");
  if (name === undefined || compare === undefined) return (item) => isTrue(memberOf(item, property));
  const wanted: Value = call.has("Value") ? call.value("Value") : call.value(name);
  return (item) => isTrue(compare(memberOf(item, property), wanted));
}
