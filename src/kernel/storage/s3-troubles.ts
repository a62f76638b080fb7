import { Failure } from "../errors.ts";
import type { BucketSettings } from "./settings.ts";

interface Trouble {
  readonly reason: string;
  says(settings: BucketSettings): { readonly sentence: string; readonly cure: string };
}

const ACTIONS =
  "s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload and s3:ListMultipartUploadParts on its objects, s3:ListBucket and s3:ListBucketMultipartUploads on the bucket";

const UNREACHABLE: Trouble = {
  reason: "storage-unreachable",
  says: (settings) => ({
    sentence: `The S3 server at ${serverOf(settings)} cannot be reached.`,
    cure: "See that it runs and that this machine may reach it, and that PARLEY_STORAGE_S3_ENDPOINT and PARLEY_STORAGE_S3_REGION name it.",
  }),
};

const BUSY: Trouble = {
  reason: "storage-busy",
  says: (settings) => ({
    sentence: `The S3 server at ${serverOf(settings)} cannot serve for now.`,
    cure: "Parley tries again by itself. If it lasts, ask whoever looks after the server.",
  }),
};

const ELSEWHERE: Trouble = {
  reason: "storage-region",
  says: ({ bucket, region }) => ({
    sentence: `The bucket ${bucket} is not in the region ${region}, or at another endpoint.`,
    cure: "Correct PARLEY_STORAGE_S3_REGION or PARLEY_STORAGE_S3_ENDPOINT, and start again.",
  }),
};

/** By the name that S3 gives its refusal, or Node.js to a connection that did not come about. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  NoSuchBucket: {
    reason: "storage-bucket-missing",
    says: (settings) => ({
      sentence: `There is no bucket ${settings.bucket} at ${serverOf(settings)}.`,
      cure: "Make the bucket, or correct PARLEY_STORAGE_S3_BUCKET and start again.",
    }),
  },
  InvalidAccessKeyId: {
    reason: "storage-key-unknown",
    says: (settings) => ({
      sentence: `The S3 server at ${serverOf(settings)} does not know the access key.`,
      cure: "Correct PARLEY_STORAGE_S3_ACCESS_KEY_ID, or make a new access key, and start again.",
    }),
  },
  SignatureDoesNotMatch: {
    reason: "storage-secret-wrong",
    says: () => ({
      sentence: "The secret is not the one of this access key.",
      cure: "Correct PARLEY_STORAGE_S3_SECRET_ACCESS_KEY and start again.",
    }),
  },
  AccessDenied: {
    reason: "storage-not-allowed",
    says: ({ bucket }) => ({
      sentence: `The access key may not do with the bucket ${bucket} all that Parley has to.`,
      cure: `Allow it ${ACTIONS}.`,
    }),
  },
  RequestTimeTooSkewed: {
    reason: "storage-clock",
    says: () => ({
      sentence: "The clocks of this machine and of the S3 server are too far apart.",
      cure: "Set this machine's clock by a time server.",
    }),
  },
  AuthorizationHeaderMalformed: ELSEWHERE,
  PermanentRedirect: ELSEWHERE,
  XMinioStorageFull: {
    reason: "storage-full",
    says: () => ({ sentence: "The S3 server has no room left.", cure: "Give it more room." }),
  },
  SlowDown: BUSY,
  InternalError: BUSY,
  ServiceUnavailable: BUSY,
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  TimeoutError: UNREACHABLE,
};

/** What S3 or the way to it says, as a refusal that tells its cause and cure. The secret is in none of it. */
export function explainS3(error: unknown, settings: BucketSettings): Failure {
  const names = namesOf(error);
  const known = names.map((name) => TROUBLES[name]).find(Boolean);
  const { sentence, cure } = known?.says(settings) ?? {
    sentence: `The S3 server at ${serverOf(settings)} refused: ${names[0] ?? String(error)}.`,
    cure: "Look into the log of this server and of that one.",
  };
  return new Failure("unavailable", sentence, { cure, reason: known?.reason ?? "storage-refused", cause: error });
}

/** What S3's answers always say. A server that leaves it out is told by name, and nothing is guessed. */
export function told<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  throw new Failure("unavailable", `The S3 server left ${name} out of its answer.`, {
    reason: "storage-answer-incomplete",
    cure: "See whether a newer version of that server gives it, or keep the files in another one.",
  });
}

/** Whether S3 refused with one of these names. */
export function isRefusal(error: unknown, ...names: readonly string[]): boolean {
  return namesOf(error).some((name) => names.includes(name));
}

/** The code is the more exact one: what the connection failed of. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return "code" in error && typeof error.code === "string" ? [error.code, error.name] : [error.name];
}

function serverOf({ endpoint, region }: BucketSettings): string {
  return endpoint ?? `Amazon S3, ${region}`;
}
