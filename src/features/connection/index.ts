export { explain, type Explanation, inWords } from "./graph.ts";
export { createConnection } from "./create-connection.ts";
export { connectionForNewWork, type Microsoft, reachMicrosoft } from "./reach-microsoft.ts";
export { found } from "./rules.ts";
export { allConnections, anyRealConnection, replaceCredential } from "./store.ts";
