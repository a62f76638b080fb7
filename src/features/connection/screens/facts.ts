import { type FactWords, textIn } from "../../../web/screen.ts";

/** How what happens to connections reads. */
export const FACT_WORDS = {
  "connection.created": (data) => `The connection “${textIn(data, "name") ?? "Microsoft Teams"}” was created.`,
  "connection.became-active": () => "A connection works now.",
  "connection.failed": (data) => {
    const reason = textIn(data, "reason");
    return reason === undefined ? "A connection stopped working." : `A connection stopped working (${reason}).`;
  },
  "connection.credential-replaced": () => "The connection's credential was replaced.",
  "connection.retired": (data) => `The connection ${textIn(data, "name") ?? ""} was retired.`,
} satisfies FactWords;
