import { accountRoutes } from "./routes/account.ts";
import { keyRoutes } from "./routes/keys.ts";
import { providerRoutes } from "./routes/providers.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { userRoutes } from "./routes/users.ts";

export const routes = [...sessionRoutes, ...accountRoutes, ...userRoutes, ...keyRoutes, ...providerRoutes];
