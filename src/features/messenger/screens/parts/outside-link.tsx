import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { WORDS } from "./words.ts";

/** A link that somebody else wrote. Its text may say anything, so where it leads is told beside it. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer nofollow" title={WORDS.opensNewTab({ href })} inline>
      {children}
    </Link>
  );
}
