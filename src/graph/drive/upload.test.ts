import { expect, test } from "vitest";
import { LeapingClock } from "../testing/clock.ts";
import { openScene } from "../testing/scene.ts";

test("a file is sent to Microsoft's own hosts only, and our token goes with it nowhere", async () => {
  const clock = new LeapingClock(new Date("2026-11-21T10:00:00Z"));
  const { graph, asked } = await openScene(clock, () => ({ status: 202, body: { nextExpectedRanges: ["4-"] } }));
  const piece = { method: "PUT", range: "bytes 0-3/8", bytes: new Uint8Array(4) } as const;
  for (const address of ["http://169.254.169.254/latest", "https://sharepoint.com.example/up", "no address"])
    await expect(graph.upload({ ...piece, address })).rejects.toMatchObject({ reason: "upload-leads-away" });
  expect(asked).toEqual([]);
  const own = `${new URL(graph.base).origin}/up`;
  expect((await graph.upload({ ...piece, address: own })).status).toBe(202);
  expect(asked[0]?.headers).not.toHaveProperty("authorization");
});
