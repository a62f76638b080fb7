import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Previewed } from "./queries.ts";
import { WORDS } from "./words.ts";

const { preview: words } = WORDS;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whom a person would be matched with, or why with nobody, and what stays as it is. */
export function PreviewedCells({ item }: { readonly item: Previewed }) {
  const styles = useStyles();
  const { account, rule = 1, sentence, cure, collidesWith = [], current } = item;
  const quiet = [cure, collides(collidesWith.map(({ name }) => name)), stays({ account, current })].filter(
    (line) => line !== undefined,
  );
  return (
    <div className={styles.lines}>
      {account && <Text>{words.by({ name: account.displayName, login: account.userPrincipalName, rule })}</Text>}
      {sentence !== undefined && <Text>{sentence}</Text>}
      {quiet.map((line) => (
        <Text key={line} size={200} className={styles.quiet}>
          {line}
        </Text>
      ))}
    </div>
  );
}

/** More names than these are only counted. */
const MOST_NAMES = 3;

function collides(all: readonly string[]): string | undefined {
  if (all.length === 0) return undefined;
  return words.collides({ names: all.slice(0, MOST_NAMES).join(", "), more: Math.max(0, all.length - MOST_NAMES) });
}

/** Only where the rules would say something else is it news that a match stays. */
function stays({ account, current }: { account: Previewed["account"]; current: Previewed["current"] }) {
  if (current === undefined || current.objectId === account?.objectId) return undefined;
  return words.stays({ login: current.userPrincipalName });
}
