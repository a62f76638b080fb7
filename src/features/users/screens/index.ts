import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { KeyMultipleRegular } from "@fluentui/react-icons/svg/key-multiple";
import { PersonKeyRegular } from "@fluentui/react-icons/svg/person-key";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("users.screens", {
  account: "Your account",
  secure: "Secure your account",
  users: "Users",
  user: "User",
  invite: "Invite somebody to the staff",
  keys: "Access keys",
  makeKey: "Make an access key",
  providers: "Sign-in providers",
  organisation: "Organisation",
});

export const screens: readonly Screen[] = [
  {
    path: "/account",
    title: () => TITLES.account,
    component: async () => (await import("./account/account-screen.tsx")).AccountScreen,
  },
  {
    path: "/account/secure",
    title: () => TITLES.secure,
    component: async () => (await import("./account/secure-screen.tsx")).SecureScreen,
  },
  {
    path: "/settings/users",
    title: () => TITLES.users,
    icon: PeopleTeamRegular,
    group: "settings",
    needs: "users:read",
    keys: "g u",
    actions: [{ title: () => TITLES.invite, to: "/settings/users?new=user", keys: "n u", needs: "users:write" }],
    component: async () => (await import("./people/users-screen.tsx")).UsersScreen,
  },
  {
    path: "/settings/users/:id",
    title: () => TITLES.user,
    needs: "users:read",
    component: async () => (await import("./people/user-screen.tsx")).UserScreen,
  },
  {
    path: "/settings/keys",
    title: () => TITLES.keys,
    icon: KeyMultipleRegular,
    group: "settings",
    needs: "keys:read",
    actions: [{ title: () => TITLES.makeKey, to: "/settings/keys?new=key", needs: "keys:write" }],
    component: async () => (await import("./keys/keys-screen.tsx")).KeysScreen,
  },
  {
    path: "/settings/identity-providers",
    title: () => TITLES.providers,
    icon: PersonKeyRegular,
    group: "settings",
    needs: "users:read",
    component: async () => (await import("./providers/providers-screen.tsx")).ProvidersScreen,
  },
  {
    path: "/settings/organisation",
    title: () => TITLES.organisation,
    icon: BuildingRegular,
    group: "settings",
    needs: "users:write",
    component: async () => (await import("./organisation-screen.tsx")).OrganisationScreen,
  },
];
