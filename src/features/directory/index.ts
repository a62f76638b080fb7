export { findOrganiser, knownOrganiser, type Organiser, refuseUnknownPerson } from "./find-organiser.ts";
export { addPersonWithin, changePersonWithin } from "./add-person.ts";
export { addressesOf, peopleByEmail, personOf } from "./store.ts";
export { clientOf } from "./clients/store.ts";
export { refuseUnknownNamed } from "./interactions/refuse-unknown.ts";
export { keepInteraction } from "./interactions/keep-interaction.ts";
