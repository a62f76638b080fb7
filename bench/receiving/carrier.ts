import { connect } from "node:net";

/** One connection that brings deliveries, one after the other. */
export interface Carrier {
  /** Brings what `request` answers once it is its turn, as `requestOf` makes it; resolves once it was answered with 202. */
  bring(request: () => Uint8Array): Promise<void>;
  close(): void;
}

const TAKEN = "HTTP/1.1 202 ";

/** A delivery as it goes over the wire. */
export function requestOf(origin: string, body: string): Buffer {
  const { host } = new URL(origin);
  const length = Buffer.byteLength(body);
  const head = `POST /graph/notifications HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${length}`;
  return Buffer.from(`${head}\r\n\r\n${body}`);
}

/**
 * A bare socket and bytes that are ready to go, since who brings shares these cores with who is measured and with PostgreSQL:
 * a client that understands all of HTTP takes more of them than the barest server does.
 */
export function openCarrier(origin: string): Carrier {
  const { hostname, port } = new URL(origin);
  let settle: ((error?: Error) => void) | undefined;
  let said = "";
  let last: Promise<void> = Promise.resolve();
  const hear = (size: number, buffer: Uint8Array) => {
    said += Buffer.from(buffer.buffer, buffer.byteOffset, size).toString("latin1");
    const isTaken = TAKEN.startsWith(said.slice(0, TAKEN.length));
    // Who takes it says no more than a head; what else is said is a complaint, however long.
    if (isTaken && !said.endsWith("\r\n\r\n")) return true;
    settle?.(isTaken ? undefined : new Error(`Answered ${said.slice(9, 12)}`));
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
  const one = (request: () => Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      settle = (error) => (error === undefined ? resolve() : reject(error));
      socket.write(request());
    });
  return {
    bring: (request) => (last = last.then(() => one(request))),
    close: () => socket.destroy(),
  };
}
