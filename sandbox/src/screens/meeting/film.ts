import { ARTIFACTS, type FinishedArtifact, isReadable } from "../../entities/meetings/artifact.ts";
import { captionsOf, filmOf } from "../../graph/meetings/artifacts/content.ts";
import type { Reply } from "../../kernel/http.ts";
import { sliceOf } from "../../kernel/range.ts";
import { missingPage, SAFE } from "../page.ts";
import { paramIn, type ScreenCall } from "../screen.ts";

function recordingIn(call: ScreenCall): FinishedArtifact | undefined {
  const artifact = ARTIFACTS.in(call.world).get(paramIn(call, "id"));
  const isTheirs = artifact?.kind === "recording" && isReadable(artifact, call.world.clock.now());
  return isTheirs ? artifact : undefined;
}

function missing({ world }: ScreenCall): Reply {
  return missingPage(world, "There is no such recording. It may have been deleted after its time.");
}

/** The film, whole or the range that a player asks for. */
export function filmReply(call: ScreenCall): Reply {
  const recording = recordingIn(call);
  if (recording === undefined) return missing(call);
  const { status, headers, data } = sliceOf(filmOf(call.world, recording), [call.headers["range"] ?? []].flat()[0]);
  return { status, headers: { ...SAFE, ...headers, "Content-Type": "video/mp4" }, body: data };
}

export function captionsReply(call: ScreenCall): Reply {
  const recording = recordingIn(call);
  if (recording === undefined) return missing(call);
  const headers = { ...SAFE, "Content-Type": "text/vtt; charset=utf-8" };
  return { status: 200, headers, body: captionsOf(call.world, recording, { speakers: true }) };
}
