import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below those that systems give to whoever asks for any port, so that nobody takes it before it is used. */
const RANGE = [20_000, 32_000] as const;

/** A port of this machine that nobody listens at, for a program that cannot say which one it chose. */
export async function freePort(): Promise<number> {
  const port = randomInt(...RANGE);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once("error", () => resolve(false)).listen(port, () => resolve(true));
  });
  await new Promise((resolve) => probe.close(resolve));
  return isFree ? port : freePort();
}
