import { readFile } from "node:fs/promises";
import { decodeJwt, errors } from "jose";
import { z } from "zod";
import { Failure } from "../../kernel/errors.ts";
import { type Clock, SECOND } from "../../kernel/time.ts";

/** Who the machine is, in the words of the issuer that gave it its identity token. */
export interface WorkloadIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

export interface Assertion {
  readonly text: string;
  readonly identity: WorkloadIdentity;
}

const Claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number().optional(),
});

/**
 * The identity token in the file that the environment names, read anew each time because whoever gives it replaces it
 * often. Throws `upstream-refused` with a reason that begins with "assertion-" where there is none that could be sent.
 */
export async function readAssertion(file: string | undefined, clock: Clock): Promise<Assertion> {
  if (file === undefined) {
    throw refusal("assertion-not-set", "This server is not told where its identity token lies.", {
      cure: "Set PARLEY_FEDERATED_TOKEN_FILE to the file in which the platform keeps it, and start Parley again.",
    });
  }
  const text = (await contentOf(file)).trim();
  const { iss, sub, aud, exp } = claimsOf(text);
  if (exp !== undefined && exp * SECOND <= clock.now().getTime()) {
    throw refusal("assertion-over", "The identity token of this server has run out, and none has taken its place.", {
      cure: "Look at what writes the file that PARLEY_FEDERATED_TOKEN_FILE names: it should renew the token by itself.",
    });
  }
  return { text, identity: { issuer: iss, subject: sub, audience: [aud].flat().join(", ") } };
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw refusal("assertion-missing", "The file with this server's identity token cannot be read.", {
      cure: "Check that the file which PARLEY_FEDERATED_TOKEN_FILE names is there, and that Parley may read it.",
      cause,
    });
  }
}

function claimsOf(text: string): z.infer<typeof Claims> {
  const claims = Claims.safeParse(decoded(text)).data;
  if (claims !== undefined) return claims;
  throw refusal("assertion-unreadable", "What lies in the file is no identity token: a JWT with issuer and subject.", {
    cure: "Check that PARLEY_FEDERATED_TOKEN_FILE names the token itself, such as a projected service account token.",
  });
}

function decoded(text: string): unknown {
  try {
    return decodeJwt(text);
  } catch (error) {
    // The parser's own error may quote what it read, and that is a credential.
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}

function refusal(reason: string, sentence: string, detail: { cure: string; cause?: unknown }): Failure {
  return new Failure("upstream-refused", sentence, { reason, ...detail });
}
