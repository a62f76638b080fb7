export { listenAnew } from "./listen-anew.ts";
export { canBeTold } from "./rules.ts";
export { isAnnounced, progressOf } from "./store.ts";
