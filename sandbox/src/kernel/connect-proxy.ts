import { createServer, type Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { Duplex } from "node:stream";

export interface ConnectProxy {
  readonly server: Server;
  /** Ends every tunnel; no server knows them any more. */
  readonly cut: () => void;
}

/** A CONNECT proxy that answers for the given hosts itself, through the sandbox's own HTTPS server. */
export function connectProxy(hosts: readonly string[], answering: SecureServer): ConnectProxy {
  const tunnels = new Set<Duplex>();
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
    tunnels.add(socket);
    socket.once("close", () => tunnels.delete(socket));
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    answering.emit("connection", socket);
  });
  const cut = (): void => {
    for (const socket of tunnels) socket.destroy();
  };
  return { server: proxy, cut };
}
