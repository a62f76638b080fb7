import { accountRoutes } from "./routes/account.ts";
import { identityRoutes } from "./routes/identities.ts";
import { keyRoutes } from "./routes/keys.ts";
import { providerRoutes } from "./routes/providers.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { userRoutes } from "./routes/users.ts";

export const routes = [
  ...sessionRoutes,
  ...accountRoutes,
  ...userRoutes,
  ...identityRoutes,
  ...keyRoutes,
  ...providerRoutes,
];
