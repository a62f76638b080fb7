import { type ReactNode, useEffect, useRef } from "react";

/** Somebody has just chosen this way, so typing goes on in its first field. */
export function FirstFocused({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => around.current?.querySelector<HTMLElement>("input")?.focus(), []);
  return <div ref={around}>{children}</div>;
}
