import type { ReactNode } from "react";
import { useContentStyles } from "./content-styles.ts";
import { WORDS } from "./words.ts";

/** Lines of code, as they were written. */
export function CodeBlock({ text, language }: { readonly text: string; readonly language: string }) {
  const styles = useContentStyles();
  return (
    <Scrolling label={language === "" ? WORDS.code : WORDS.codeIn({ language })}>
      <pre className={styles.code} dir="ltr">
        <code>{text}</code>
      </pre>
    </Scrolling>
  );
}

/** What may be wider than its place, which is scrolled by keyboard too. */
export function Scrolling({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useContentStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section className={styles.scrolls} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
