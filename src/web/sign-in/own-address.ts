/** Where somebody wanted to go before being asked who they are; nobody is sent to an address that is not ours. */
export function ownAddress(state: unknown): string {
  if (typeof state !== "object" || state === null || !("from" in state)) return "/";
  return typeof state.from === "string" && /^\/(?![/\\])/.test(state.from) ? state.from : "/";
}

/** Browsers keep no session of a page without TLS, but for those of this very machine. */
export function forgetsSessions({ protocol, hostname }: Pick<Location, "protocol" | "hostname">): boolean {
  return protocol === "http:" && !/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
