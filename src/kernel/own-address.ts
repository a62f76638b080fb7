const EVERYWHERE = ["0.0.0.0", "::", "127.0.0.1", "::1", "localhost"];

/** Where a server that listens on `host` is reached from the same machine: by that address if it is one, else by localhost. */
export function ownAddress(host: string, port: number): string {
  if (EVERYWHERE.includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
