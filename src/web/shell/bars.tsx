import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { clockWords, viewer } from "../when/words.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    justifyContent: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
  },
  sandbox: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorNeutralForeground1 },
  stale: { backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted },
  link: { color: "inherit", textDecorationLine: "underline", fontSize: "inherit", ":hover": { color: "inherit" } },
});

/** Nobody should take the pretend Microsoft for the real one. */
export function SandboxBar({ url }: { readonly url: string }) {
  const styles = useStyles();
  return (
    <aside className={mergeClasses(styles.bar, styles.sandbox)} aria-label={WORDS.sandboxLabel}>
      {WORDS.sandbox}
      <Link className={styles.link} href={url} target="_blank" rel="noreferrer">
        {WORDS.sandboxOpen}
      </Link>
    </aside>
  );
}

/** Said while nothing new arrives. */
export function StaleBar({ since }: { readonly since: Date }) {
  const styles = useStyles();
  return (
    <output className={mergeClasses(styles.bar, styles.stale)}>
      {WORDS.stale({ since: clockWords(since, viewer()) })}
    </output>
  );
}
