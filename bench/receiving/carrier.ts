import { connect } from "node:net";

/** One connection that brings deliveries, one after the other. */
export interface Carrier {
  /** Resolves once it was answered with 202. */
  bring(body: string): Promise<void>;
  close(): void;
}

/** Where the answer ends that a text begins with; undefined while its head is not whole. */
function endOf(text: string): number | undefined {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const [, length = "0"] = /\r\ncontent-length: (\d+)\r\n/i.exec(text) ?? [];
  return head + 4 + Number(length);
}

/**
 * A bare socket, since who brings shares these cores with who is measured: a client that understands all of HTTP takes more
 * of them than the barest server does.
 */
export function openCarrier(origin: string): Carrier {
  const { hostname, port, host } = new URL(origin);
  const head = `POST /graph/notifications HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: `;
  let settle: ((error?: Error) => void) | undefined;
  let said = "";
  let last: Promise<void> = Promise.resolve();
  const hear = (size: number, buffer: Uint8Array) => {
    said += Buffer.from(buffer.buffer, buffer.byteOffset, size).toString("latin1");
    const end = endOf(said);
    if (end === undefined || said.length < end) return true;
    settle?.(said.startsWith("HTTP/1.1 202 ") ? undefined : new Error(`Answered ${said.slice(9, 12)}`));
    said = "";
    return true;
  };
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer: Buffer.alloc(16 * 1024), callback: hear },
  });
  socket.on("error", (error) => settle?.(error));
  socket.on("close", () => settle?.(new Error("The server hung up.")));
  const one = (body: string) =>
    new Promise<void>((resolve, reject) => {
      settle = (error) => (error === undefined ? resolve() : reject(error));
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  return {
    bring: (body) => (last = last.then(() => one(body))),
    close: () => socket.destroy(),
  };
}
