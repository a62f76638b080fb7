export { findOrganiser, knownOrganiser, type Organiser, type OrganiserName } from "./find-organiser.ts";
