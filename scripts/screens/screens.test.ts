import { build, type Plugin, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { readMessages } from "./read-messages.ts";
import { resolveStyles } from "./resolve-styles.ts";

test("browsers are sent what a message comes to, and nothing that reads it", async () => {
  const code =
    await built(`export const invited = icu("{count, plural, one {# person} other " + "{# people}}", ["count"]);
    function icu(message, names) { return { message, names }; }`);
  const { invited } = await run(code);
  expect(invited).toMatchObject({
    message: [{ type: 6, value: "count", options: { one: {}, other: {} } }],
    names: ["count"],
  });
});

test.each([
  [
    "stands elsewhere",
    'const said = "{name}"; export const greeting = icu(said, ["name"]);',
    /written out in the call/,
  ],
  ["is no ICU MessageFormat", 'export const greeting = icu("{name", ["name"]);', /EXPECT_ARGUMENT_CLOSING_BRACE/],
])("a message that %s is no surprise to whoever reads it in a browser: the build fails", async (_how, code, why) => {
  await expect(built(`${code} function icu(message) { return message; }`)).rejects.toThrow(why);
});

test("styles are classes and rules before a browser sees them, unless they rest on more than Fluent's words", async () => {
  const head = 'import { makeStyles, tokens } from "@fluentui/react-components";';
  const fixed = await built(`${head} export const useStyles = makeStyles({ a: { color: tokens.colorBrandStroke1 } });`);
  expect(fixed).toMatch(/__styles\(.*color:\s*var\(--colorBrandStroke1\)/s);
  const own = `${head} const WIDE = window.innerWidth; export const useStyles = makeStyles({ a: { width: WIDE } });`;
  expect(await built(own)).toMatch(/makeStyles\(\{/);
});

/** The text that comes of one module of the screens; packages stay outside. */
async function built(code: string): Promise<string> {
  const entry: Plugin = {
    name: "entry",
    enforce: "pre",
    resolveId: (id) => (id === "entry.ts" ? id : undefined),
    load: (id) => (id === "entry.ts" ? code : undefined),
  };
  const made = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [entry, readMessages(), resolveStyles()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: "entry.ts", preserveEntrySignatures: "strict", external: /^@fluentui/ },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}

async function run(code: string): Promise<Record<string, unknown>> {
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>;
}
