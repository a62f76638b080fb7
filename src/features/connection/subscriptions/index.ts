export { listenAnew } from "./listen-anew.ts";
export { isAnnounced } from "./store.ts";
