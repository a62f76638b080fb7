import { controlScreens } from "./control/screens.ts";
import { entraScreens } from "./entra/screens.ts";
import { icon } from "./icon.ts";
import { meetingScreens } from "./meeting/screens.ts";
import { outlookScreens } from "./outlook/screens.ts";
import { peoplePage } from "./people.ts";
import { personPage } from "./person.ts";
import { picture } from "./picture.ts";
import { paramIn, type Screen } from "./screen.ts";
import { teamsScreens } from "./teams/screens.ts";

/** Every page and form, a table per area. */
export const screens: readonly Screen[] = [
  ...controlScreens,
  ...entraScreens,
  ...meetingScreens,
  ...outlookScreens,
  ...teamsScreens,
  { method: "GET", template: "/favicon.ico", show: icon },
  { method: "GET", template: "/", show: ({ world, query }) => peoplePage(world, query) },
  { method: "GET", template: "/people/{id}", show: (call) => personPage(call.world, paramIn(call, "id"), call.query) },
  { method: "GET", template: "/photos/{id}", show: (call) => picture(call.world, paramIn(call, "id")) },
];
