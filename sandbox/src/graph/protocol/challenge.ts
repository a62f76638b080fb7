import { GRAPH_APP_ID } from "../../entra/permissions/graph-permissions.ts";

/** What WWW-Authenticate says to whoever has no token that counts. */
export const CHALLENGE = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="${GRAPH_APP_ID}"`;
