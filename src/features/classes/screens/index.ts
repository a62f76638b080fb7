import type { Screen } from "../../../web/screen.ts";
import { classPeopleScreens } from "./people/index.ts";
import { rosterScreens } from "./rosters/index.ts";

export const screens: readonly Screen[] = [...rosterScreens, ...classPeopleScreens];
