import { beginningRoutes } from "./beginning/beginning-routes.ts";
import { changing } from "./changing/routes.ts";
import { channelRoutes } from "./channels/routes.ts";
import { conversations } from "./conversations/routes.ts";
import { exporting } from "./exporting/routes.ts";
import { files } from "./files/routes.ts";
import { keepingRoutes } from "./keeping/routes.ts";
import { listeningRoutes } from "./listening/routes.ts";
import { photoRoutes } from "./photos/photo-routes.ts";
import { searching } from "./searching/routes.ts";
import { sendingRoutes } from "./sending/routes.ts";
import { uploadRoutes } from "./uploads/upload-routes.ts";

export const routes = [
  ...beginningRoutes,
  ...conversations,
  ...channelRoutes,
  ...sendingRoutes,
  ...changing,
  ...files,
  ...uploadRoutes,
  ...photoRoutes,
  ...searching,
  ...exporting,
  ...keepingRoutes,
  ...listeningRoutes,
];
