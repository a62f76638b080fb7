import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "./refusal.ts";

/** The one access key that is known. */
export interface AccessKey {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Signed {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const SCHEME =
  /^AWS4-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/s3\/aws4_request, ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>\w+)$/;

/** Refuses, as S3 does, whatever is not signed by the key with Signature Version 4, content included. */
export function checkSignature(asked: Signed, key: AccessKey): void {
  const { id, day, region, names, signature } = proofIn(asked.headers.authorization);
  if (id !== key.accessKeyId) throw new Refusal(403, "InvalidAccessKeyId");
  if (region !== key.region) throw new Refusal(400, "AuthorizationHeaderMalformed");
  const scope = [day, region, "s3", "aws4_request"];
  const canonical = sha256(canonicalOf(asked, names));
  const text = ["AWS4-HMAC-SHA256", asked.headers["x-amz-date"], scope.join("/"), canonical].join("\n");
  const signing = scope.reduce<string | Buffer>(hmac, `AWS4${key.secretAccessKey}`);
  if (hmac(signing, text).toString("hex") !== signature) throw new Refusal(403, "SignatureDoesNotMatch");
}

type Proof = Record<"id" | "day" | "region" | "names" | "signature", string>;

function proofIn(header = ""): Proof {
  const proof = SCHEME.exec(header)?.groups;
  if (proof === undefined) throw new Refusal(403, "AccessDenied");
  return proof as Proof;
}

function canonicalOf({ method, url, headers, body }: Signed, names: string): string {
  const signed = names.split(";");
  if (!signed.includes("host")) throw new Refusal(403, "AccessDenied");
  const hash = String(headers["x-amz-content-sha256"]);
  if (hash !== "UNSIGNED-PAYLOAD" && hash !== sha256(body)) throw new Refusal(400, "XAmzContentSHA256Mismatch");
  const query = [...url.searchParams].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}`);
  return [method, url.pathname, query.toSorted().join("&"), ...lines, "", names, hash].join("\n");
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
