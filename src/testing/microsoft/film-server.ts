import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";

/** A sandbox's Graph in which every recording is as large as is wanted. */
export interface FilmServer {
  readonly graph: string;
  /** The parts that were asked for, as they were. */
  readonly ranges: string[];
  /** How many parts were on their way at once, at most. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

const PIECE = Buffer.alloc(64 * 1024, "film");

/** Passes everything on to the sandbox, but for the content of recordings: that it makes up, in parts as they are asked for. */
export async function openFilmServer(sandbox: string, bytes: number): Promise<FilmServer> {
  const { origin } = new URL(sandbox);
  const ranges: string[] = [];
  let onTheWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { url = "", headers } = request;
    if (!/\/recordings\/[^/]+\/content$/.test(url)) return void passOn(request, response, origin + url);
    ranges.push(headers.range ?? "");
    onTheWay += 1;
    most = Math.max(most, onTheWay);
    response.once("close", () => (onTheWay -= 1));
    return film(response, headers.range, bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server that listens has a port.");
  return {
    ranges,
    mostAtOnce: () => most,
    graph: `http://127.0.0.1:${address.port}/v1.0`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function film(response: ServerResponse, range: string | undefined, total: number): void {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to), total - 1) : total - 1;
  response.writeHead(from === undefined ? 200 : 206, {
    "content-type": "video/mp4",
    "content-length": end - start + 1,
    ...(from !== undefined && { "content-range": `bytes ${start}-${end}/${total}` }),
  });
  Readable.from(pieces(end - start + 1)).pipe(response);
}

function* pieces(left: number): Generator<Buffer> {
  for (let rest = left; rest > 0; rest -= PIECE.length) yield rest < PIECE.length ? PIECE.subarray(0, rest) : PIECE;
}

async function passOn(request: IncomingMessage, response: ServerResponse, to: string): Promise<void> {
  const { authorization = "", "content-type": type } = request.headers;
  const body = await new Response(Readable.toWeb(request)).text();
  const answer = await fetch(to, {
    method: request.method ?? "GET",
    headers: { authorization, ...(type !== undefined && { "content-type": type }) },
    ...(body !== "" && { body }),
  });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
  response.end(Buffer.from(await answer.arrayBuffer()));
}
