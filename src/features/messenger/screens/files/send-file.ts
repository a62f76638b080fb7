import type { Schemas } from "../../../../../sdk/src/index.ts";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";

export type ChatUpload = Schemas["ChatUpload"];

interface Sending {
  /** The share of it that has left, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file that is to go along with a message. Browsers tell only the older way of asking how far they came. */
export function sendFile(conversation: string, file: File, { progress, signal }: Sending): Promise<ChatUpload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/conversations/${conversation}/uploads?name=${encodeURIComponent(nameOf(file))}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("idempotency-key", crypto.randomUUID());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () =>
      request.status === 201 ? resolve(request.response) : reject(new ParleyProblem(request.response)),
    );
    request.addEventListener("error", () => reject(new TypeError("network")));
    request.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** What is pasted may have no name. */
function nameOf({ name, type }: File): string {
  return name === "" ? `picture.${type.split("/")[1] ?? "png"}` : name.slice(-200);
}
