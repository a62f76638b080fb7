export { listenAnew } from "./listen-anew.ts";
export { isAnnounced, progressOf } from "./store.ts";
