import { Button, type ButtonProps, Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import { useTabStop } from "../table/tab-stop.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  // Fluent's own visually hidden text: read aloud, not drawn.
  aloud: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface To {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to another screen. */
export function ScreenLink({ to, children }: To) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <Link href={href} onClick={follow} {...useTabStop()}>
      {children}
    </Link>
  );
}

/** A link to another screen that looks like what it is for: the next thing to do. */
export function ScreenButton({ to, children, appearance }: To & Pick<ButtonProps, "appearance">) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <Button as="a" href={href} onClick={follow} appearance={appearance ?? "secondary"} {...useTabStop()}>
      {children}
    </Button>
  );
}

interface Away extends Pick<ButtonProps, "appearance" | "icon" | "size"> {
  readonly href: string;
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** Says which one, where several stand in a list. */
  readonly about?: string;
}

/** A button that leads out of Parley, in a new tab. */
export function AwayButton({ href, children, about, ...look }: Away) {
  const styles = useStyles();
  return (
    <Button as="a" href={href} target="_blank" rel="noreferrer" {...look} {...useTabStop()}>
      {children}
      <span className={styles.aloud}>
        {" "}
        {about === undefined ? WORDS.opensNewTab : WORDS.opensNewTabAbout({ about })}
      </span>
    </Button>
  );
}
