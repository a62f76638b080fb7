export { findOrganiser, knownOrganiser, type Organiser } from "./find-organiser.ts";
