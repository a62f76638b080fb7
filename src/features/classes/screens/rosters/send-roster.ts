import { ParleyProblem, type Schemas } from "../../../../../sdk/src/index.ts";

/** Sends a roster's file. Browsers tell only the older way of asking how far they came. */
export function sendRoster(file: File, progress: (share: number) => void): Promise<Schemas["Roster"]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/rosters?name=${encodeURIComponent(file.name.slice(-200))}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("idempotency-key", crypto.randomUUID());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () =>
      request.status === 202 ? resolve(request.response) : reject(new ParleyProblem(request.response)),
    );
    request.addEventListener("error", () => reject(new TypeError("network")));
    request.send(file);
  });
}
