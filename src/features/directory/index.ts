export { findOrganiser, knownOrganiser, type Organiser, refuseUnknownPerson } from "./find-organiser.ts";
export { addPersonWithin, changePersonWithin } from "./add-person.ts";
export { clientInFull } from "./clients/change-client.ts";
export { recordInteractionWithin } from "./interactions/record-interaction.ts";
export { peopleByEmail, personOf } from "./store.ts";
