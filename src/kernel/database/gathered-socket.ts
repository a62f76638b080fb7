import { Socket } from "node:net";

type Done = (error?: Error | null) => void;

/**
 * A socket that hands what is written in one turn to the system at once: where statements are small, handing over costs
 * more than the bytes.
 */
export function gatheredSocket(): Socket {
  const socket = new Socket();
  let gathering = false;
  const gather = () => {
    if (gathering) return;
    gathering = true;
    socket.cork();
    process.nextTick(() => {
      gathering = false;
      socket.uncork();
    });
  };
  // Not before: connecting puts Node's own `write` back.
  socket.once("connect", () => {
    const write = socket.write.bind(socket);
    socket.write = (data: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done) => {
      gather();
      return typeof encoding === "function" ? write(data, encoding) : write(data, encoding, done);
    };
  });
  return socket;
}
