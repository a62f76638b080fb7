import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { BucketSettings } from "../../kernel/storage/settings.ts";
import { type OpenUpload, PretendBucket } from "./pretend-bucket.ts";
import { Refusal } from "./refusal.ts";
import { checkSignature } from "./signature.ts";

/** A server that speaks like S3, of one test's own: one bucket in memory, one access key. */
export interface S3Server {
  readonly settings: BucketSettings;
  /** The same as Parley's environment says it. */
  readonly environment: Record<string, string>;
  readonly bucket: PretendBucket;
  /** Requests that were let in, as method and what was asked. */
  readonly asked: string[];
  /** Elements that its answers lack from now on. */
  readonly lacks: Set<string>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string | number>;
  readonly body?: string | Buffer;
}

interface Question {
  readonly bucket: PretendBucket;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly range: string | undefined;
}

/** Small pages, so that whoever reads one only is found out. */
const PAGE = 2;

export async function s3Server(): Promise<S3Server> {
  const bucket = new PretendBucket();
  const asked: string[] = [];
  const lacks = new Set<string>();
  const key = {
    region: "eu-central-1",
    accessKeyId: "AKIAFORTESTS",
    secretAccessKey: "for-tests-and-for-nothing-else",
  };
  const name = "parley-tests";
  const server = createServer((request, response) => {
    void answered(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  const answered = async (request: IncomingMessage): Promise<Answer> => {
    const { method = "", headers } = request;
    const url = new URL(request.url ?? "", `http://${headers.host}`);
    const body = await buffer(request);
    try {
      checkSignature({ method, url, headers, body }, key);
      const [, at, inside = ""] = /^\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
      if (at !== name) throw new Refusal(404, "NoSuchBucket");
      const query = url.searchParams;
      asked.push(question(method, query));
      const answer = actOn(question(method, query), { bucket, key: inside, query, body, range: headers.range });
      return [...lacks].reduce(without, answer);
    } catch (error) {
      return refused(error);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const settings = { endpoint, bucket: name, prefix: "campus/parley", ...key };
  return { settings, environment: environmentOf(settings), bucket, asked, lacks };
}

function actOn(what: string, question: Question): Answer {
  const act = ACTS[what];
  if (act === undefined) throw new Refusal(501, "NotImplemented");
  return act(question);
}

function without(answer: Answer, name: string): Answer {
  const { body } = answer;
  if (typeof body !== "string") return answer;
  return { ...answer, body: body.replaceAll(new RegExp(`<${name}>[^<]*</${name}>`, "g"), "") };
}

function refused(error: unknown): Answer {
  const { status, code } = error instanceof Refusal ? error : { status: 500, code: "InternalError" };
  return { status, body: xml("Error", `<Code>${code}</Code><Message>${String(error)}</Message>`) };
}

function environmentOf({ endpoint = "", prefix = "", ...settings }: BucketSettings): Record<string, string> {
  return {
    PARLEY_STORAGE_S3_ENDPOINT: endpoint,
    PARLEY_STORAGE_S3_REGION: settings.region,
    PARLEY_STORAGE_S3_BUCKET: settings.bucket,
    PARLEY_STORAGE_S3_PREFIX: prefix,
    PARLEY_STORAGE_S3_ACCESS_KEY_ID: settings.accessKeyId,
    PARLEY_STORAGE_S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
  };
}

/** The method and which of S3's acts it means, such as `POST uploads`. */
function question(method: string, query: URLSearchParams): string {
  const act = ["uploads", "uploadId"].find((name) => query.has(name));
  return act === undefined ? method : `${method} ${act}`;
}

const ACTS: Readonly<Record<string, (question: Question) => Answer>> = {
  "GET uploads": ({ bucket, query }) => {
    const after = query.get("upload-id-marker");
    const all = [...bucket.uploads.values()].filter(({ key }) => key.startsWith(query.get("prefix") ?? ""));
    const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const page = all.slice(from, from + PAGE);
    const last = page.at(-1);
    const next =
      last && `<NextKeyMarker>${last.key}</NextKeyMarker><NextUploadIdMarker>${last.id}</NextUploadIdMarker>`;
    return ok(xml("ListMultipartUploadsResult", `${truncated(from + PAGE < all.length)}${next ?? ""}${listed(page)}`));
  },
  "POST uploads": ({ bucket, key }) =>
    ok(xml("InitiateMultipartUploadResult", `<Key>${key}</Key><UploadId>${bucket.begin(key).id}</UploadId>`)),
  "GET uploadId": (asked) => {
    const after = Number(asked.query.get("part-number-marker") ?? 0);
    const all = [...openUpload(asked).parts.values()].toSorted((one, other) => one.number - other.number);
    const rest = all.filter(({ number }) => number > after);
    const page = rest.slice(0, PAGE);
    const parts = page.map(
      ({ number, etag, content, at }) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag><Size>${content.length}</Size><LastModified>${at.toISOString()}</LastModified></Part>`,
    );
    const next = `<NextPartNumberMarker>${page.at(-1)?.number ?? 0}</NextPartNumberMarker>`;
    return ok(xml("ListPartsResult", `${truncated(rest.length > PAGE)}${next}${parts.join("")}`));
  },
  "PUT uploadId": (asked) => {
    const part = asked.bucket.keep(openUpload(asked), Number(asked.query.get("partNumber")), asked.body);
    return { status: 200, headers: { etag: part.etag } };
  },
  "POST uploadId": (asked) => {
    const parts = [...asked.body.toString("utf8").matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = ""]) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: (/<ETag>(.*?)</.exec(part)?.[1] ?? "").replaceAll("&quot;", '"'),
    }));
    asked.bucket.complete(openUpload(asked), parts);
    return ok(xml("CompleteMultipartUploadResult", `<Key>${asked.key}</Key>`));
  },
  "DELETE uploadId": (asked) => {
    asked.bucket.uploads.delete(openUpload(asked).id);
    return { status: 204 };
  },
  DELETE: ({ bucket, key }) => {
    bucket.objects.delete(key);
    return { status: 204 };
  },
  GET: ({ bucket, key, range }) => {
    const content = bucket.content(key);
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
    if (start === undefined) return { status: 200, headers: { "content-length": content.length }, body: content };
    if (Number(start) >= content.length) throw new Refusal(416, "InvalidRange");
    const body = content.subarray(Number(start), Number(end) + 1);
    return { status: 206, headers: { "content-range": `bytes ${start}-${end}/${content.length}` }, body };
  },
};

function openUpload({ bucket, key, query }: Question): OpenUpload {
  return bucket.upload(key, query.get("uploadId") ?? "");
}

function listed(uploads: readonly OpenUpload[]): string {
  return uploads
    .map(
      ({ key, id, begun }) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
    )
    .join("");
}

function truncated(more: boolean): string {
  return `<IsTruncated>${more}</IsTruncated>`;
}

function ok(body: string): Answer {
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

function xml(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name}>${inside}</${name}>`;
}
