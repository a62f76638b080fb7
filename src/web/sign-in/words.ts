import { catalogue } from "../words/catalogue.ts";

export const WORDS = catalogue("sign-in", {
  title: "Sign in",
  why: "Sign in with the one-time link that Parley prints when it starts, or with an access key.",
  key: "Access key",
  keyHint: "The file api-key in Parley's data folder holds the first one.",
  keyMissing: "Paste an access key.",
  submit: "Sign in",
  working: "Signing you in",
});
