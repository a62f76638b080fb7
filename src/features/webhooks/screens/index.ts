import { SendRegular } from "@fluentui/react-icons/svg/send";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("webhooks.screens", {
  endpoints: "Webhooks",
  endpoint: "Webhook endpoint",
  add: "Add a webhook endpoint",
});

export const screens: readonly Screen[] = [
  {
    path: "/webhook-endpoints",
    title: () => TITLES.endpoints,
    icon: SendRegular,
    group: "settings",
    needs: "webhooks:read",
    keys: "g w",
    actions: [{ title: () => TITLES.add, to: "/webhook-endpoints?new=endpoint", keys: "n w", needs: "webhooks:write" }],
    component: async () => (await import("./endpoints-screen.tsx")).EndpointsScreen,
  },
  {
    path: "/webhook-endpoints/:id",
    title: () => TITLES.endpoint,
    needs: "webhooks:read",
    component: async () => (await import("./endpoint/endpoint-screen.tsx")).EndpointScreen,
  },
];
