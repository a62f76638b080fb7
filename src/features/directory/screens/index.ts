import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PersonLinkRegular } from "@fluentui/react-icons/svg/person-link";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("directory.screens", {
  people: "People",
  person: "Person",
  addPerson: "Add a person",
  clients: "Clients",
  client: "Client",
  addClient: "Add a client",
  import: "Import",
  rules: "Matching people",
});

export const screens: readonly Screen[] = [
  {
    path: "/clients",
    title: () => TITLES.clients,
    icon: BuildingRegular,
    group: "people",
    needs: "clients:read",
    keys: "g c",
    actions: [{ title: () => TITLES.addClient, to: "/clients?new=client", keys: "n c", needs: "clients:write" }],
    finder: {
      title: () => TITLES.clients,
      needs: "clients:read",
      find: async (text, signal) => (await import("./clients/find-clients.ts")).findClients(text, signal),
    },
    component: async () => (await import("./clients/clients-screen.tsx")).ClientsScreen,
  },
  {
    path: "/clients/:id",
    title: () => TITLES.client,
    needs: "clients:read",
    component: async () => (await import("./clients/client-screen.tsx")).ClientScreen,
  },
  {
    path: "/people",
    title: () => TITLES.people,
    icon: PeopleRegular,
    group: "people",
    needs: "people:read",
    keys: "g p",
    actions: [{ title: () => TITLES.addPerson, to: "/people?new=person", keys: "n p", needs: "people:write" }],
    finder: {
      title: () => TITLES.people,
      needs: "people:read",
      find: async (text, signal) => (await import("./people/find-people.ts")).findPeople(text, signal),
    },
    component: async () => (await import("./people/people-screen.tsx")).PeopleScreen,
  },
  {
    path: "/people/:id",
    title: () => TITLES.person,
    needs: "people:read",
    component: async () => (await import("./people/person-screen.tsx")).PersonScreen,
  },
  {
    path: "/import",
    title: () => TITLES.import,
    icon: ArrowImportRegular,
    group: "people",
    needs: "people:write",
    keys: "g i",
    component: async () => (await import("./imports/import-screen.tsx")).ImportScreen,
  },
  {
    path: "/match-rules",
    title: () => TITLES.rules,
    icon: PersonLinkRegular,
    group: "set-up",
    needs: "people:read",
    component: async () => (await import("./rules/rules-screen.tsx")).RulesScreen,
  },
];
