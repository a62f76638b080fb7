import { setFlagsFromString } from "node:v8";

/** In MiB; V8 lets four times as much lie. Less would have it look often enough to be noticed. */
const ROOM = 4;

/**
 * Has V8 look after 16 MiB of buffers that nobody uses any more. By itself it does after 128 MiB of room, half of which
 * a film that streams through would fill, however little of it is held at a time.
 */
export function collectSpentBuffersSoon(): void {
  setFlagsFromString(`--scavenger-max-new-space-capacity-mb=${ROOM}`);
}
