import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("sign-in", {
  title: "Sign in",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  working: "Signing you in",
  codeTitle: "Enter your code",
  codeWhy: icu("The password is right. {email} is kept safe by a code besides.", ["email"]),
  code: "Code",
  codeHint: "The six digits that your authenticator app shows now.",
  recoveryCode: "Recovery code",
  recoveryHint: "One of those that you kept when you set the second factor up. Each is good once.",
  byRecovery: "Use a recovery code",
  byApp: "Use a code of the app",
  back: "Back",
  or: "or",
  provider: icu("Sign in with {name}", ["name"]),
  forgotten: "Forgot password",
  forgottenTitle: "Set a new password",
  forgottenWhy: "Type your e-mail address. If somebody here signs in with it, a link comes by mail, good for an hour.",
  forgottenSubmit: "Send a link",
  forgottenSent: icu(
    "If {email} is a user's address, a link is on its way. Look into your mailbox, and into the spam folder.",
    ["email"],
  ),
  byKey: "Use an access key",
  key: "Access key",
  keyHint: "The file api-key in Parley's data folder holds the first one.",
  keySubmit: "Sign in with the key",
  cutLink: {
    title: "This link is not whole",
    words: "Copy all of it, from the first letter to the last, or sign in another way.",
  },
  unencrypted: {
    title: "Nobody can sign in at this address",
    why: icu("{address} is not encrypted, and browsers keep no session of such a page.", ["address"]),
    person: "Open Parley by https. If you do not know its address, ask whoever runs it.",
    operator:
      "If you run it: put a proxy that speaks https in front of Parley, set PARLEY_URL to the https address, and let Parley trust the proxy. On Parley's own machine, http://localhost works as it is.",
  },
});
