import { runInNewContext } from "node:vm";
import { shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { type GriffelStyle, resolveStyleRulesForSlots } from "@griffel/core";
import type { Plugin } from "vite";
import { callsOf, changed } from "./rewrite.ts";

/**
 * Turns every `makeStyles({…})` into classes and rules while the screens are built, as Griffel's own transforms do, so that
 * browsers are not sent what turns them. Styles that are made of more than Fluent's own words are turned by the browser.
 */
export function resolveStyles(): Plugin {
  return {
    name: "parley:resolve-styles",
    apply: "build",
    transform: {
      filter: { id: /\.tsx?$/, code: "makeStyles(" },
      handler: (code) => {
        const resolved = callsOf(code, "makeStyles").flatMap(({ given: [styles = ""], ...place }) => {
          const text = rulesOf(styles);
          return text === undefined ? [] : [{ ...place, text }];
        });
        return changed(code, resolved, 'import { __styles } from "@fluentui/react-components";\n');
      },
    },
  };
}

function rulesOf(styles: string): string | undefined {
  const read = evaluate(styles);
  if (read === undefined) return undefined;
  const [classes, rules] = resolveStyleRulesForSlots(read);
  return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
}

function evaluate(styles: string): Record<string, GriffelStyle> | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the screens have been checked: it is what makeStyles takes
    return runInNewContext(`(${styles})`, { shorthands, tokens, typographyStyles }) as Record<string, GriffelStyle>;
  } catch (error) {
    // The name of something of the module's own.
    if (String(error).startsWith("ReferenceError")) return undefined;
    throw error;
  }
}
