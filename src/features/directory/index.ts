export { findOrganiser, knownOrganiser, type Organiser, refuseUnknownPerson } from "./find-organiser.ts";
