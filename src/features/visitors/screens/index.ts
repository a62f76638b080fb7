import { HandshakeRegular } from "@fluentui/react-icons/svg/handshake";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("visitors.screens", { keys: "Hand-over keys", make: "Make a hand-over key" });

export const screens: readonly Screen[] = [
  {
    path: "/settings/hand-over-keys",
    title: () => TITLES.keys,
    icon: HandshakeRegular,
    group: "settings",
    needs: "keys:read",
    actions: [{ title: () => TITLES.make, to: "/settings/hand-over-keys?new=key", needs: "keys:write" }],
    component: async () => (await import("./keys/hand-over-keys-screen.tsx")).HandOverKeysScreen,
  },
];
