import { PersonAccountsRegular } from "@fluentui/react-icons/svg/person-accounts";
import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import { ToggleLeftRegular } from "@fluentui/react-icons/svg/toggle-left";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("connection.screens", {
  connections: "Connections",
  connection: "Connection",
  abilities: "What Parley does",
  setUp: "Set up a connection",
  step: "A step for you",
  accounts: "Microsoft accounts",
  ownAccount: "Microsoft Account",
  add: "Add a connection",
});

export const screens: readonly Screen[] = [
  {
    path: "/connections",
    title: () => TITLES.connections,
    icon: PlugConnectedRegular,
    group: "set-up",
    needs: "connections:read",
    keys: "g o",
    actions: [{ title: () => TITLES.add, to: "/connections?new=connection", keys: "n o", needs: "connections:write" }],
    component: async () => (await import("./connections-screen.tsx")).ConnectionsScreen,
  },
  {
    path: "/set-up",
    title: () => TITLES.setUp,
    needs: "connections:write",
    component: async () => (await import("./setup/setup-screen.tsx")).SetupScreen,
  },
  {
    path: "/abilities",
    title: () => TITLES.abilities,
    icon: ToggleLeftRegular,
    group: "set-up",
    needs: "connections:read",
    component: async () => (await import("./abilities/abilities-screen.tsx")).AbilitiesScreen,
  },
  {
    path: "/accounts",
    title: () => TITLES.accounts,
    icon: PersonAccountsRegular,
    group: "set-up",
    needs: "connections:read",
    component: async () => (await import("./accounts/accounts-screen.tsx")).AccountsScreen,
  },
  {
    path: "/account/microsoft",
    title: () => TITLES.ownAccount,
    component: async () => (await import("./accounts/own-account-screen.tsx")).OwnAccountScreen,
  },
  {
    path: "/connections/:id",
    title: () => TITLES.connection,
    needs: "connections:read",
    component: async () => (await import("./health/connection-screen.tsx")).ConnectionScreen,
  },
];

/** Screens for whoever was sent a link. */
export const publicScreens: readonly Screen[] = [
  {
    path: "/step",
    title: () => TITLES.step,
    component: async () => (await import("./step/step-page.tsx")).StepPage,
  },
];
