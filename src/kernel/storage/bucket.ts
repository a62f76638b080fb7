import { S3 } from "@aws-sdk/client-s3";
import { SECOND } from "../time.ts";
import { checkedAddress } from "./address.ts";
import { explainS3 } from "./s3-troubles.ts";
import type { BucketSettings } from "./settings.ts";

/** The bucket that files are kept in, and how their addresses and its keys lead to one another. */
export interface Bucket {
  readonly s3: S3;
  readonly name: string;
  /** What all keys of ours begin with; empty where the bucket is ours alone. */
  readonly prefix: string;
  keyOf(address: string): string;
  /** Waits for an answer; a refusal is told with its cause and cure. */
  answered<T>(answer: Promise<T>): Promise<T>;
}

/** How long a connection and an answer's beginning are waited for. */
const TO_CONNECT = 10 * SECOND;
const TO_ANSWER = 120 * SECOND;

export function openBucket(settings: BucketSettings): Bucket {
  const { endpoint, region, bucket: name, accessKeyId, secretAccessKey } = settings;
  const prefix = settings.prefix === undefined ? "" : `${settings.prefix}/`;
  const s3 = new S3({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    // Other servers than Amazon's do not know the checksums that the client would add to every request.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: TO_CONNECT,
      requestTimeout: TO_ANSWER,
      throwOnRequestTimeout: true,
      // Whoever pauses a film reads nothing for as long.
      socketTimeout: 0,
    },
  });
  return {
    s3,
    name,
    prefix,
    keyOf: (address) => prefix + checkedAddress(address),
    answered: async (answer) => {
      try {
        return await answer;
      } catch (error) {
        throw explainS3(error, settings);
      }
    },
  };
}
