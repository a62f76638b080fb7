import { SignJWT } from "jose";
import { callAt, type TestServer } from "./server.ts";

interface Claims {
  readonly [claim: string]: unknown;
}

/** An application with a hand-over key of its own, as tests play it. */
export async function handOverKey(server: Pick<TestServer, "call" | "url">) {
  const { body } = await server.call("POST", "/api/hand-over-keys", { body: { name: "Careers" } });
  const sign = (claims: Claims = {}, how: { age?: number; alg?: string; lasts?: number; secret?: string } = {}) => {
    const iat = Math.floor(Date.now() / 1000) - (how.age ?? 0);
    return new SignJWT({ sub: "student-7", name: "Sam Student", jti: crypto.randomUUID(), ...claims })
      .setProtectedHeader({ alg: how.alg ?? "HS256", kid: body.id })
      .setAudience(server.url)
      .setIssuedAt(iat)
      .setExpirationTime(iat + (how.lasts ?? 60))
      .sign(Buffer.from(how.secret ?? body.secret, "base64url"));
  };
  return { sign, id: body.id, secret: body.secret };
}

/** Somebody comes with a hand-over or a link, and goes on with the cookie that they get. */
export async function visit(server: Pick<TestServer, "url">, proof: object) {
  const answer = await callAt(server.url, { method: "POST", path: "/api/visitor-sessions", body: proof, key: "" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const call = (method: string, path: string, body?: object) =>
    callAt(server.url, {
      method,
      path,
      headers: { cookie, "sec-fetch-site": "same-origin" },
      key: "",
      ...(body && { body }),
    });
  return { ...answer, call };
}
