/** How an application hands a person over, as it is shown beside the keys. `parley` is this installation's address. */
export function exampleFor(parley: string, keyId: string): string {
  return `import { SignJWT } from "jose";

const secret = Buffer.from(process.env.PARLEY_HAND_OVER_SECRET, "base64url");

export async function handOver(person) {
  const jwt = await new SignJWT({ name: person.name, email: person.email, fields: { course: person.course } })
    .setProtectedHeader({ alg: "HS256", kid: "${keyId}" })
    .setAudience("${parley}")
    .setSubject(person.id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(secret);
  return \`${parley}/visit#hand-over=\${jwt}\`;
}`;
}
