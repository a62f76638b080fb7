import { catalogue } from "../words/catalogue.ts";

const WORDS = catalogue("sign-in.problems", {
  title: "That did not sign you in",
  reasons: {
    "identity-unknown":
      "The provider knows you, but nobody here is linked with that identity. Use the link of your invitation, or sign in by password and link it under Account.",
    "state-unknown": "This browser did not set out from here, or did so more than ten minutes ago. Begin again.",
    "identity-refused": "The provider did not confirm who you are. Begin again, or choose another way.",
    "provider-for-others": "That provider is for other people than those who sign in here. Choose another way.",
    "issuer-unreachable": "The provider does not answer. Try again in some minutes, or choose another way.",
    "address-not-allowed":
      "Parley may not reach the provider's address. Whoever runs Parley can allow it with PARLEY_ALLOWED_HOSTS.",
    "identity-taken":
      "That identity is linked with somebody else here already. Sign in by it and unlink it under Account, or choose another one at the provider.",
    "issuer-differs":
      "The provider calls itself otherwise than it is set up here. An administrator can remove it and add it again under the name that it gives itself.",
    "too-many-sign-ins": "Too many people set out from this address just now. Wait a minute, then begin again.",
    "person-erased": "Whoever this identity belonged to was erased here. Ask the organisation to add you again.",
    "hand-over-staff": "This is a way in for visitors only. Staff sign in on their own page.",
    "redirect-refused": "The provider's address leads elsewhere. An administrator has to correct it.",
    "too-large": "The provider answered with more than Parley reads. Begin again, or choose another way.",
    "too-slow": "The provider took too long to answer. Begin again, or choose another way.",
    unreachable: "The provider does not answer. Try again in some minutes, or choose another way.",
    tls: "The provider's certificate is not valid. An administrator has to look into it.",
    "link-gone": "That link is not valid, was used already or has expired.",
  },
  other: "Something went wrong on the way. Begin again, or choose another way.",
});

/** What is said on the page that a browser was sent back to with `?problem=reason`. */
export function problemWords(reason: string): { title: string; words: string } {
  return { title: WORDS.title, words: isKnown(reason) ? WORDS.reasons[reason] : WORDS.other };
}

function isKnown(reason: string): reason is keyof typeof WORDS.reasons {
  return Object.hasOwn(WORDS.reasons, reason);
}
