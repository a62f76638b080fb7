import type { ReactNode } from "react";
import type { Scope } from "../screen.ts";
import { useMay } from "../shell/allowed.ts";

interface Props {
  /** What the server asks for where these parts lead. */
  readonly needs: Scope;
  readonly children: ReactNode;
}

/** Parts that are only for whoever may do what they lead to; nothing stands in their place for anybody else. */
export function Allowed({ needs, children }: Props) {
  return useMay(needs) ? children : null;
}
