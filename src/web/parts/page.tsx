import { makeStyles, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    maxWidth: "1080px",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    "@media (max-width: 720px)": { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    overflowWrap: "anywhere",
    // It takes the focus so that reading goes on here; it is nothing to act on.
    outline: "none",
    minWidth: 0,
    "@media (max-width: 720px)": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  // Where somebody may do nothing here, no room is left for it either.
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, ":empty": { display: "none" } },
  above: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, minWidth: 0 },
});

interface Props {
  readonly title: string;
  /** Beside the title, such as a state. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its one heading, which is also the document's title and takes the focus on arrival, and what it holds. */
export function Page({ title, mark, actions, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <title>{WORDS.pageTitle({ title })}</title>
      <header className={styles.head}>
        <div className={styles.above}>
          <Title2 as="h1" className={styles.title} tabIndex={-1}>
            {title}
          </Title2>
          {mark}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
