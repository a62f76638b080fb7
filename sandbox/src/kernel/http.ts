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

/** What answers, and how many bytes of a body it takes at which path. */
export interface Service {
  readonly serve: Serve;
  readonly bodyLimit: (path: string) => number;
}

export function httpServer(service: Service): Server {
  return createServer({ keepAliveTimeout: 30_000 }, (request, response) => void take(service, request, response));
}

export function httpsServer(service: Service, identity: { key: string; cert: string }): SecureServer {
  return createSecureServer(identity, (request, response) => void take(service, request, response));
}

async function take(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const delivery = await service.serve(await arrivalOf(request, service.bodyLimit));
    if ("status" in delivery) return send(delivery, response, request.method === "HEAD");
    if ("heldUntil" in delivery) await delivery.heldUntil;
    request.socket.destroy();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
    if (response.headersSent || request.destroyed) request.socket.destroy();
    else send(failureReply(error), response, request.method === "HEAD");
  }
}

/** A mistake of the sandbox itself says so, or it would be taken for a lost connection. */
function failureReply(error: unknown): Reply {
  const message = `The sandbox itself failed: ${error instanceof Error ? error.message : String(error)}`;
  return jsonReply(500, { error: { code: "SandboxFailure", message } });
}

async function arrivalOf(request: IncomingMessage, bodyLimit: Service["bodyLimit"]): Promise<Arrival> {
  const url = request.url ?? "/";
  const { body, tooLarge } = await bodyOf(request, bodyLimit(url));
  const mark = url.indexOf("?");
  return {
    method: request.method ?? "GET",
    url,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: request.headers,
    body,
    tooLarge,
    origin: originOf(request),
  };
}

/** As whoever asked sees us: a proxy in front says under which name. */
function originOf({ headers, socket }: IncomingMessage): string {
  const { "x-forwarded-host": host = headers.host, "x-forwarded-proto": proto } = headers;
  const scheme = proto ?? (socket instanceof TLSSocket ? "https" : "http");
  return `${String(scheme)}://${String(host ?? "localhost")}`;
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<{ body: Buffer; tooLarge: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
  }
  return { body: Buffer.concat(chunks), tooLarge: size > limit };
}

function send(reply: Reply, response: ServerResponse, headOnly: boolean): void {
  const { status, headers, body } = reply;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, "Content-Length": String(length) });
  // Texts of ASCII alone are the same bytes in both encodings, and are written in half the time as the simpler one.
  if (headOnly) response.end();
  else response.end(body, length === body.length ? "latin1" : "utf8");
}

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** Such as image/png or text/plain; charset=utf-8: what may stand in a Content-Type. */
export function isMediaType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+(\s*;[ -~]*)?$/.test(text);
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
