import { createServer, type Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { Duplex } from "node:stream";

/** A CONNECT proxy that answers for the given hosts itself, through the sandbox's own HTTPS server. */
export function connectProxy(hosts: readonly string[], answering: SecureServer): Server {
  const proxy = createServer((_, response) => {
    response.writeHead(405, { "Content-Type": "text/plain" }).end("This proxy only takes CONNECT.\n");
  });
  proxy.on("connect", (request, socket: Duplex, head: Buffer) => {
    const target = request.url ?? "";
    socket.on("error", () => socket.destroy());
    if (!hosts.some((host) => target.toLowerCase() === `${host}:443`)) {
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nThe sandbox does not stand in for ${target}.\n`,
      );
      return;
    }
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    answering.emit("connection", socket);
  });
  return proxy;
}
