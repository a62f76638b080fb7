export { abilitiesOn } from "./requirements/list-abilities.ts";
export { changeSecret } from "./credentials/change-secret.ts";
export { explain, type Explanation, inWords } from "./graph.ts";
export { createConnection } from "./create-connection.ts";
export { declareConnection } from "./setup/declare-connection.ts";
export { connectionFor, connectionForNewWork, type Microsoft, reachMicrosoft } from "./reach-microsoft.ts";
export { listenAnew } from "./subscriptions/listen-anew.ts";
export { found } from "./rules.ts";
export { allConnections, anyRealConnection } from "./store.ts";
