import { catalogue, icu } from "../words/catalogue.ts";

export const LINK_WORDS = catalogue("sign-in.link", {
  looking: "Looking at your link",
  welcome: icu("Welcome to {organisation}", ["organisation"]),
  why: "You are invited to the staff. Choose how you sign in from now on.",
  address: icu("You sign in with {email}.", ["email"]),
  name: "Your name",
  nameHint: "As colleagues and clients should see it.",
  password: "New password",
  missing: icu(
    "{begun, select, yes {{missing, plural, one {# more character.} other {# more characters.}}} other {At least {missing} characters; a few words that do not belong together do well.}}",
    ["begun", "missing"],
  ),
  longEnough: "Long enough. A password that is easily guessed is refused all the same.",
  join: "Join",
  reset: "Set a new password",
  resetWhy: icu("For {organisation}. Everybody who is signed in with the old password is signed out.", [
    "organisation",
  ]),
  set: "Set password",
  done: "Your password is set. Sign in with it and your code.",
  goneTitle: "This link leads nowhere any more",
  gone: "A link is good once, and for a short time: an invitation for 7 days, a new password for an hour.",
  goneInvited: "If you were invited, ask whoever invited you to send the invitation again.",
  goneForgotten: "If you forgot your password, ask for a new link on the sign-in page.",
  noLink: "The address of this page is not whole. Follow the link in the mail, or copy all of it.",
  toSignIn: "Go to the sign-in page",
});
