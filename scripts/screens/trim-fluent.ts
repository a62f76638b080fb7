import * as fluent from "@fluentui/react-components";
import type { Plugin } from "vite";
import { changed, membersOf } from "./rewrite.ts";

/** Writes out every token where it is read, Fluent's own components included: one of them alone would bring the table of all. */
export function writeOutTokens(): Plugin {
  return {
    name: "parley:write-out-tokens",
    apply: "build",
    transform: {
      filter: { id: /(\.tsx?|@fluentui\/.*\.js)$/, code: /\btokens\.\w/ },
      handler: (code) => {
        const known = new Map<string, string>(Object.entries(fluent.tokens));
        const read = membersOf(code, "tokens").flatMap(({ member, ...place }) => {
          const text = known.get(member);
          return text === undefined ? [] : [{ ...place, text: JSON.stringify(text) }];
        });
        return changed(code, read);
      },
    },
  };
}

/** Writes out the themes, each by itself: made by the browser, one would bring the tables that all are made of. */
export function writeOutThemes(): Plugin {
  return {
    name: "parley:write-out-themes",
    apply: "build",
    transform: {
      filter: { id: /@fluentui\/tokens\/lib\/themes\/teams\/\w+Theme\.js$/ },
      handler: (code) => {
        const themes = Object.entries(fluent).filter(([name]) => code.includes(`export const ${name} =`));
        return {
          code: themes.map(([name, theme]) => `export const ${name} = ${JSON.stringify(theme)};`).join("\n"),
          map: null,
        };
      },
    },
  };
}

/** Nothing has been drawn on the server whose styles would have to be read in, so what reads CSS stays at home. */
export function leaveOutRehydration(): Plugin {
  return {
    name: "parley:leave-out-rehydration",
    apply: "build",
    transform: {
      filter: { id: /@griffel\/core\/src\/renderer\/rehydrateRendererCache\.js$/ },
      handler: () => ({ code: "export function rehydrateRendererCache() {}", map: null }),
    },
  };
}
