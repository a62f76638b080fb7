export { findOrganiser, knownOrganiser, type Organiser, refuseUnknownPerson } from "./find-organiser.ts";
export { addPersonWithin, changePersonWithin } from "./add-person.ts";
export { peopleByEmail, personOf } from "./store.ts";
