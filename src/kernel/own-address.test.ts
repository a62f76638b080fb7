import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.for([
  { host: "127.0.0.1", link: "http://localhost:4000" },
  { host: "0.0.0.0", link: "http://localhost:4000" },
  { host: "::", link: "http://localhost:4000" },
  { host: "192.0.2.7", link: "http://192.0.2.7:4000" },
  { host: "2001:db8::7", link: "http://[2001:db8::7]:4000" },
  { host: "parley.example.org", link: "http://parley.example.org:4000" },
])("who lets the server listen on $host is sent to $link", ({ host, link }) => {
  expect(ownAddress(host, 4000)).toBe(link);
});
