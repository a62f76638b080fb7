import type { Heard, Visitor } from "./visitor.ts";

/** Somebody of the campus who is signed in to the administrator's app, with all of its delegated permissions. */
export interface SignedIn {
  readonly id: string;
  readonly token: string;
  readonly graph: (method: string, path: string, body?: unknown) => Promise<Heard>;
}

export async function signIn(visitor: Visitor, account: string): Promise<SignedIn> {
  const { admin, domain } = visitor.sandbox.ready;
  const id = await visitor.idOf(account);
  const password = `Secret-${account}-1`;
  await visitor.graph("PATCH", `/users/${id}`, {
    body: { passwordProfile: { password, forceChangePasswordNextSignIn: false } },
  });
  const { body } = await visitor.token({
    client_id: admin.clientId,
    client_secret: admin.clientSecret,
    grant_type: "password",
    username: account.includes("@") ? account : `${account}@${domain}`,
    password,
  });
  const token: string = body.access_token;
  const graph: SignedIn["graph"] = (method, path, body) =>
    visitor.graph(method, path, body === undefined ? { token } : { token, body });
  return { id, token, graph };
}

/** A conversationMember for a body. */
export function memberOf(id: string, role = "owner", more: object = {}): object {
  return {
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: [role],
    "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${id}')`,
    ...more,
  };
}
