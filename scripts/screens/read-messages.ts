import { runInNewContext } from "node:vm";
import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";
import { callsOf, changed } from "./rewrite.ts";

const READER = "@formatjs/icu-messageformat-parser";

/**
 * Reads every `icu("…")` while the screens are built, so that browsers are sent what it comes to and no reader. Fails the
 * build where a message is not written out in the call, or is no ICU MessageFormat.
 */
export function readMessages(): Plugin {
  return {
    name: "parley:read-messages",
    apply: "build",
    config: () => ({
      resolve: { alias: [{ find: new RegExp(`^${READER}$`), replacement: `${READER}/no-parser.js` }] },
    }),
    transform: {
      filter: { id: /\.tsx?$/, code: "icu(" },
      handler: (code) => {
        const calls = callsOf(code, "icu");
        const read = calls.map(({ given: [message = "", names], ...place }) => ({
          ...place,
          text: `icu(${readingOf(message)}, ${names})`,
        }));
        return changed(code, read);
      },
    },
  };
}

/** What is written out may be a sum of texts. */
function readingOf(message: string): string {
  return JSON.stringify(parse(textOf(message), { ignoreTag: true }));
}

function textOf(message: string): string {
  try {
    return String(runInNewContext(message));
  } catch (error) {
    throw new Error(`icu(${message}): the message has to be written out in the call, to be read beforehand.`, {
      cause: error,
    });
  }
}
