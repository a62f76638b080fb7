import type { Feature } from "../../feature.ts";
import { FACTS } from "./contract.ts";
import { particularsOf } from "./rules.ts";
import { routes } from "./routes.ts";
import { erasePerson, personOf } from "./store.ts";

export const directory: Feature = {
  name: "directory",
  facts: FACTS,
  routes,
  jobs: {},
  reactions: {},
  requirements: [
    {
      kind: "application-permission",
      name: "User.ReadBasic.All",
      because: "Parley looks organisers up by their login name and keeps their object id.",
    },
  ],
  personalData: [
    {
      what: "name, e-mail, local fields and directory match",
      export: personOf,
      erase: erasePerson,
      identify: async (tx, id) => particularsOf(await personOf(tx, id)),
    },
  ],
};
