import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));
/** Only what needs no escaping in an address, so that keys read the same everywhere. */
const prefix = z
  .string()
  .transform((text) => text.replace(/^\/+|\/+$/g, ""))
  .refine((text) => /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(text));

/** What the environment may say about a bucket that files are kept in. */
export const STORAGE_SETTINGS = {
  PARLEY_STORAGE_S3_ENDPOINT: { schema: httpUrl.optional(), example: "https://minio.example.org:9000" },
  PARLEY_STORAGE_S3_REGION: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/i)
      .optional(),
    example: "eu-central-1",
  },
  PARLEY_STORAGE_S3_BUCKET: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
    example: "parley-files",
  },
  PARLEY_STORAGE_S3_PREFIX: { schema: prefix.optional(), example: "campus/parley" },
  PARLEY_STORAGE_S3_ACCESS_KEY_ID: {
    schema: z
      .string()
      .regex(/^[^\s/,]{3,128}$/)
      .optional(),
    example: "the id of an access key, such as AKIAIOSFODNN7EXAMPLE",
  },
  PARLEY_STORAGE_S3_SECRET_ACCESS_KEY: {
    schema: z
      .string()
      .regex(/^\S{8,}$/)
      .optional(),
    example: "the secret that was shown when the access key was made",
  },
} as const;

type Name = keyof typeof STORAGE_SETTINGS;
type Values = { readonly [N in Name]: string | undefined };

/** A bucket of S3 or of a server that speaks like it, and the access key for it. */
export interface BucketSettings {
  /** Where the server is, when it is not Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** What all keys begin with, without a slash at its end. */
  readonly prefix: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const NEEDED = [
  "PARLEY_STORAGE_S3_REGION",
  "PARLEY_STORAGE_S3_ACCESS_KEY_ID",
  "PARLEY_STORAGE_S3_SECRET_ACCESS_KEY",
] as const;
const NAMES = ["PARLEY_STORAGE_S3_ENDPOINT", "PARLEY_STORAGE_S3_PREFIX", ...NEEDED] as const;

/** What is wrong with these values together: each rule, and whether it is broken. */
export function storageRules(values: Values): [boolean, string][] {
  const { PARLEY_STORAGE_S3_BUCKET: bucket } = values;
  const idle = NAMES.filter((name) => values[name] !== undefined);
  return [
    ...NEEDED.map((name): [boolean, string] => [
      bucket !== undefined && values[name] === undefined,
      `  ${name} is needed with PARLEY_STORAGE_S3_BUCKET. A valid value: ${STORAGE_SETTINGS[name].example}`,
    ]),
    [
      bucket === undefined && idle.length > 0,
      `  PARLEY_STORAGE_S3_BUCKET is needed with ${idle.join(", ")}: set it, or leave all of them out. A valid value: ${STORAGE_SETTINGS.PARLEY_STORAGE_S3_BUCKET.example}`,
    ],
  ];
}

/** The bucket that the values name; undefined where files are kept in the data folder. */
export function bucketIn(values: Values): BucketSettings | undefined {
  const { PARLEY_STORAGE_S3_BUCKET: bucket, PARLEY_STORAGE_S3_REGION: region } = values;
  const { PARLEY_STORAGE_S3_ACCESS_KEY_ID: accessKeyId } = values;
  const { PARLEY_STORAGE_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket || !region || !accessKeyId || !secretAccessKey) return undefined;
  const { PARLEY_STORAGE_S3_ENDPOINT: endpoint, PARLEY_STORAGE_S3_PREFIX: prefix } = values;
  return { endpoint, region, bucket, prefix, accessKeyId, secretAccessKey };
}
