export { allowedIds } from "./limits/allowed-for.ts";
export { makeOwnerLink } from "./links/make-link.ts";
export { scopesOf } from "./rules.ts";
export { emailOfUser, usersByEmail } from "./store.ts";
export { beginAtIssuer, RETURN, type Returned, returnFromIssuer } from "./oidc/sign-in.ts";
export { holderOf, linkIdentity } from "./oidc/store.ts";
export { cookie, STATE_COOKIE } from "./routes/cookies.ts";
export { orToSignIn } from "./routes/providers.ts";
