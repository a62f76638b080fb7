import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

test("half a gibibyte that streams through leaves less lying at a time than the 64 MiB that V8 would let it", () => {
  const program = `
    const { collectSpentBuffersSoon } = await import(${JSON.stringify(import.meta.resolve("./spent-buffers.ts"))});
    collectSpentBuffersSoon();
    let most = 0;
    for (let piece = 0; piece < 8192; piece += 1) {
      Buffer.allocUnsafeSlow(64 * 1024);
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      if (piece % 4 === 0) await new Promise(setImmediate);
    }
    console.log(most / 2 ** 20);`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  expect(Number(said)).toBeLessThan(60);
});
