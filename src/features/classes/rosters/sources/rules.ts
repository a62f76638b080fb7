interface Client {
  readonly sign_in: "client" | "token";
  readonly token_url: string | null;
  readonly client_id: string | null;
}

/** What is missing for a client to sign in, as the API calls it. */
export function clientGaps({ sign_in, token_url, client_id }: Client): ("tokenUrl" | "clientId")[] {
  if (sign_in === "token") return [];
  return [...(token_url === null ? ["tokenUrl" as const] : []), ...(client_id === null ? ["clientId" as const] : [])];
}

interface Addressed {
  readonly url: string;
  readonly token_url: string | null;
}

/** Whether a secret that was meant for one address would be shown at another host. */
export function isElsewhere(before: Addressed, now: Addressed): boolean {
  const known = originsOf(before);
  return originsOf(now).some((origin) => !known.includes(origin));
}

function originsOf({ url, token_url }: Addressed): (string | undefined)[] {
  return [url, ...(token_url === null ? [] : [token_url])].map((each) => URL.parse(each)?.origin);
}
