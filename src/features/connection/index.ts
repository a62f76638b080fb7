export { reachAs } from "./accounts/account-tokens.ts";
export {
  accountNames,
  type AccountRow,
  accountsAt,
  accountsOfOrganisation,
  accountsOfUser,
  findAccount,
} from "./accounts/store.ts";
export { abilitiesOn } from "./requirements/list-abilities.ts";
export { changeSecret } from "./credentials/change-secret.ts";
export { explain, type Explanation, inWords } from "./graph.ts";
export { createConnection } from "./create-connection.ts";
export { declareConnection, registerAddresses } from "./setup/index.ts";
export { connectionFor, connectionForNewWork, type Microsoft, reachMicrosoft } from "./reach-microsoft.ts";
export { canBeTold, isAnnounced, listenAnew, progressOf } from "./subscriptions/index.ts";
export { found } from "./rules.ts";
export { ianaOf, mismatch, outlookNameOf } from "./accounts/zones.ts";
export { allConnections, anyRealConnection } from "./store.ts";
