import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { isWithinPage } from "./within.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  frame: { boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground3 },
  // Within another page the frame is as high as what it holds.
  whole: { minHeight: "100vh" },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    maxWidth: "640px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: "anywhere",
  },
  wide: { maxWidth: "960px" },
  within: { paddingBlock: tokens.spacingVerticalL },
  // It takes the focus so that reading goes on here; it is nothing to act on.
  title: { ...typographyStyles.title2, marginBlock: 0, outline: "none" },
});

interface Props {
  readonly title: string;
  /** Whose page it is. */
  readonly above?: string | undefined;
  /** Which step of several this is: with each other one, reading goes on at the title. */
  readonly step?: string;
  /** Room for two things beside each other. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page for whoever comes by, in one column. */
export function VisitorColumn({ title, above = WORDS.product, step = "", wide = false, children }: Props) {
  const styles = useStyles();
  const heading = useTitleOf(step);
  const within = isWithinPage();
  return (
    <main className={mergeClasses(styles.frame, !within && styles.whole)}>
      <div className={mergeClasses(styles.column, wide && styles.wide, within && styles.within)}>
        <title>{WORDS.pageTitle({ title, organisation: above })}</title>
        <header>
          <Text weight="semibold" size={400}>
            {above}
          </Text>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </header>
        {children}
      </div>
    </main>
  );
}

/** The title takes the focus when the step becomes another; not when the page has just been opened. */
function useTitleOf(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current !== step) heading.current?.focus();
    seen.current = step;
  }, [step]);
  return heading;
}
