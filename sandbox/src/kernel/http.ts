import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import { TLSSocket } from "node:tls";

export interface Arrival {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly tooLarge: boolean;
  /** Scheme and host the caller used, such as https://graph.microsoft.com. */
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** "cut" destroys the connection without an answer; "held" answers nothing until released, then cuts. */
export type Delivery = Reply | { readonly cut: true } | { readonly heldUntil: Promise<void> };
export type Serve = (arrival: Arrival) => Promise<Delivery>;

const BODY_LIMIT = 4 * 1024 * 1024;

export function httpServer(serve: Serve): Server {
  return createServer({ keepAliveTimeout: 30_000 }, (request, response) => void take(serve, request, response));
}

export function httpsServer(serve: Serve, identity: { key: string; cert: string }): SecureServer {
  return createSecureServer(identity, (request, response) => void take(serve, request, response));
}

async function take(serve: Serve, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const delivery = await serve(await arrivalOf(request));
    if ("status" in delivery) return send(delivery, response, request.method === "HEAD");
    if ("heldUntil" in delivery) await delivery.heldUntil;
    request.socket.destroy();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
    request.socket.destroy();
  }
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const { body, tooLarge } = await bodyOf(request);
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const scheme = request.socket instanceof TLSSocket ? "https" : "http";
  return {
    method: request.method ?? "GET",
    url,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: request.headers,
    body,
    tooLarge,
    origin: `${scheme}://${request.headers.host ?? "localhost"}`,
  };
}

async function bodyOf(request: IncomingMessage): Promise<{ body: Buffer; tooLarge: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= BODY_LIMIT) chunks.push(bytes);
  }
  return { body: Buffer.concat(chunks), tooLarge: size > BODY_LIMIT };
}

function send(reply: Reply, response: ServerResponse, headOnly: boolean): void {
  response.writeHead(reply.status, { ...reply.headers, "Content-Length": String(Buffer.byteLength(reply.body)) });
  response.end(headOnly ? undefined : reply.body);
}

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export interface Place {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** Returns the port it listens on. */
export async function listen(server: Server, place: Place): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(place, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The sandbox listens on no TCP port.");
  return address.port;
}

export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
