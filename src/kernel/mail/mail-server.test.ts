import { expect, test } from "vitest";
import { mailServerFrom, senderFrom } from "./mail-server.ts";

const NOBODY = { user: undefined, password: undefined };

test.for([
  ["smtp://mail.example.org", { host: "mail.example.org", port: 587, tls: "required", ...NOBODY }],
  ["smtps://mail.example.org", { host: "mail.example.org", port: 465, tls: "implicit", ...NOBODY }],
  ["smtp://me%40example.org:p%2Fw@mail.example.org:2525", { port: 2525, user: "me@example.org", password: "p/w" }],
  ["smtp://127.0.0.1:2525", { host: "127.0.0.1", tls: "none" }],
  ["smtp://[::1]:2525", { host: "::1", tls: "none" }],
  ["smtp://localhost?tls=on", { tls: "required" }],
  ["smtp://relay.internal:25?tls=off", { port: 25, tls: "none" }],
] as const)("%s is understood: beyond this machine without TLS only where it is asked for", ([text, server]) => {
  expect(mailServerFrom(text)).toMatchObject(server);
});

test.for([
  "http://mail.example.org",
  "mail.example.org",
  "smtp://",
  "smtp://x?tls=maybe",
  "smtps://x?tls=off",
  "smtp://%zz@x",
])("%s is no mail server", (text) => {
  expect(mailServerFrom(text)).toBeUndefined();
});

test("a sender is an address, with or without a name, and never two lines", () => {
  expect(senderFrom("parley@example.org")).toEqual({ name: "", address: "parley@example.org" });
  expect(senderFrom('"Parley, office" <parley@example.org>')).toEqual({
    name: "Parley, office",
    address: "parley@example.org",
  });
  expect(senderFrom("Parley")).toBeUndefined();
  expect(senderFrom("Parley <parley@example.org>\r\nBcc: x@example.org")).toBeUndefined();
});
