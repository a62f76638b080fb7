export { findOrganiser, type Organiser, type OrganiserName } from "./find-organiser.ts";
