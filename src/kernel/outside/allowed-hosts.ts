/** A host that the operator lets Parley reach although it is not public, or not by https; any port where none is named. */
export interface AllowedHost {
  readonly host: string;
  readonly port: string | undefined;
}

/** `intranet.example.org, 10.0.0.7:8443, [fd00::7]:8080` as a list; `undefined` where a part is no host. */
export function readAllowedHosts(text: string): AllowedHost[] | undefined {
  const hosts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map(allowedHost);
  return hosts.every((host) => host !== undefined) ? hosts : undefined;
}

/** Read as a URL, so that a host is spelled here as it will be there. */
function allowedHost(part: string): AllowedHost | undefined {
  const [, host = "", port] = /^(\[[^\]]+\]|[^:/@?#\\\s]+)(?::(\d{1,5}))?$/.exec(part) ?? [];
  const url = URL.parse(`ws://${host}:${port ?? 1}/`);
  return url && host ? { host: hostOf(url), port } : undefined;
}

/** The host that a URL names, without brackets and without the dot that may end a name. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

/** Whether the operator lets this very address be reached. */
export function isAllowed(allowed: readonly AllowedHost[], url: URL): boolean {
  const host = hostOf(url);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allowed.some((each) => each.host === host && (each.port === undefined || each.port === port));
}
