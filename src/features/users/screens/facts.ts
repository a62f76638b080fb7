import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const NAMED = ["hasName", "name"] as const;

/** How what happens to users, keys and providers of identities reads. */
export const FACT_WORDS = factWords("users", {
  "session.began": icu(
    "{by, select, password {Somebody signed in by password.} link {Somebody signed in by a link.} provider {Somebody signed in by a provider of identities.} key {Somebody signed in by an access key.} other {Somebody signed in.}}",
    ["by"],
  ),
  "session.ended": icu("{by, select, hand {A session was ended by hand.} other {Somebody signed out.}}", ["by"]),
  "session.refused": icu(
    "{by, select, code {Somebody had the right password of a user, but no right code, and was refused.} provider {Somebody who is kept out tried to sign in by a provider of identities.} other {Somebody tried to sign in as a user and was refused.}}",
    ["by"],
  ),
  "user.invited": "Somebody was invited to the staff.",
  "user.joined": "Somebody joined the staff.",
  "user.changed": "The name, address or roles of a user were changed.",
  "user.suspended": icu(
    "{hasSessions, select, yes {A user was suspended, and {sessions, plural, =0 {was not signed in} one {# session ended} other {# sessions ended}}.} other {A user was suspended.}}",
    ["hasSessions", "sessions"],
  ),
  "user.restored": "A user was let in again.",
  "user.password-set": "A password was set.",
  "user.password-asked": "Somebody asked for a link to set a new password.",
  "user.second-factor-set": "A second factor was set up.",
  "user.second-factor-dropped": "A second factor was turned off.",
  "user.provider-linked": icu(
    "{hasIssuer, select, yes {A user was linked with an identity at {issuer}.} other {A user was linked with an identity.}}",
    ["hasIssuer", "issuer"],
  ),
  "user.provider-unlinked": icu(
    "{hasIssuer, select, yes {An identity at {issuer} was unlinked from a user.} other {An identity was unlinked from a user.}}",
    ["hasIssuer", "issuer"],
  ),
  "key.made": icu("{hasName, select, yes {The access key “{name}” was made.} other {An access key was made.}}", NAMED),
  "key.ended": icu(
    "{hasName, select, yes {The access key “{name}” was ended.} other {An access key was ended.}}",
    NAMED,
  ),
  "identity-provider.added": icu(
    "{hasName, select, yes {The provider of identities “{name}” was added.} other {A provider of identities was added.}}",
    NAMED,
  ),
  "identity-provider.removed": icu(
    "{hasName, select, yes {The provider of identities “{name}” was removed.} other {A provider of identities was removed.}}",
    NAMED,
  ),
  "organisation.renamed": icu(
    "{hasName, select, yes {The organisation is called “{name}” now.} other {The organisation got another name.}}",
    NAMED,
  ),
  "organisation.zone-set": icu(
    "{hasZone, select, yes {The organisation plans by the clocks of {zone} now.} other {The organisation plans by another time zone.}}",
    ["hasZone", "zone"],
  ),
});
