import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openRecording, readTranscript } from "./meeting-artifacts.ts";
import { LeapingClock } from "./testing/clock.ts";
import { openScene } from "./testing/scene.ts";
import type { Received, Reply } from "./testing/small-server.ts";

const clock = () => new LeapingClock(new Date("2026-11-21T10:00:00Z"));
const FILM = { organizerId: "4f6a", id: "m", artifact: "r/1" };

test("a film that Microsoft keeps elsewhere is fetched there, range and all, and our token stays at home", async () => {
  const elsewhere = ({ headers }: Received): Reply => ({
    status: 206,
    headers: { "content-type": "video/mp4", "content-range": "bytes 2-4/10" },
    body: `${headers.range} ${headers.authorization ?? "nobody"}`,
  });
  const { graph, asked } = await openScene(clock(), (request) =>
    request.url.startsWith("/v1.0/")
      ? { status: 302, headers: { location: "/files/film.mp4?tempauth=x" } }
      : elsewhere(request),
  );
  const { status, headers, body } = await openRecording(graph, FILM, { range: "bytes=2-4" });
  expect([status, headers["content-range"], await text(body)]).toEqual([206, "bytes 2-4/10", "bytes=2-4 nobody"]);
  expect(asked.map(({ url }) => url)).toEqual([
    "/v1.0/users/4f6a/onlineMeetings/m/recordings/r%2F1/content",
    "/files/film.mp4?tempauth=x",
  ]);
});

test("a film is fetched from nowhere but Microsoft, and not for ever from one place to the next", async () => {
  for (const location of ["https://films.example.org/x", "http://127.0.0.1:9/x", "https://u:p@x.sharepoint.com/", ""]) {
    const { graph, asked } = await openScene(clock(), () => ({ status: 302, headers: { location } }));
    await expect(openRecording(graph, FILM)).rejects.toMatchObject({ reason: "content-leads-away" });
    expect(asked.length).toBeLessThanOrEqual(4);
  }
});

test("a part that does not exist is told with how much there is, and what is refused elsewhere is a refusal", async () => {
  const none = await openScene(clock(), () => ({ status: 416, headers: { "content-range": "bytes */10" } }));
  expect(await openRecording(none.graph, FILM, { range: "bytes=20-" })).toMatchObject({
    status: 416,
    headers: { "content-range": "bytes */10" },
  });
  const gone = await openScene(clock(), ({ url }) =>
    url.startsWith("/v1.0/") ? { status: 302, headers: { location: "/files/x" } } : { status: 410, body: {} },
  );
  await expect(openRecording(gone.graph, FILM)).rejects.toMatchObject({ name: "GraphError", status: 410 });
});

test("where the tenant lets no app know who spoke, a transcript is read without the names", async () => {
  const { graph, asked } = await openScene(clock(), ({ headers }) =>
    headers.accept === "text/vtt"
      ? { status: 403, body: { error: { code: "Forbidden", innerError: { code: "SpeakerAttributionNotAllowed" } } } }
      : { headers: { "content-type": headers.accept ?? "" }, body: "WEBVTT\n" },
  );
  expect((await readTranscript(graph, { ...FILM, artifact: "t" })).toString()).toBe("WEBVTT\n");
  expect(asked).toHaveLength(2);
});
