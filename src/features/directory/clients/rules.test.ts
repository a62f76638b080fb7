import { expect, test } from "vitest";
import { changedClient, writeTo } from "./rules.ts";

const school = { name: "Hill School", defaultEmail: "office@hill.example" };
const head = { id: "1", name: "Ann Head", email: "ann@hill.example" };
const porter = { id: "2", name: "Bob Porter" };

test("a client is written to by their primary contact's address, else by that of the place", () => {
  const contacts = [
    { primary: false, person: { ...porter, email: "bob@hill.example" } },
    { primary: true, person: head },
  ];
  expect(writeTo(school, contacts)).toEqual({ email: head.email, name: head.name, by: "contact", person: "1" });
  expect(writeTo(school, [{ primary: false, person: head }])).toMatchObject({
    email: school.defaultEmail,
    by: "default",
  });
  expect(writeTo(school, [{ primary: true, person: porter }])).toMatchObject({ by: "default", name: "Hill School" });
  expect(writeTo({ name: "Hill School" }, [{ primary: true, person: porter }])).toBeUndefined();
});

test("a change names what differs only, and an empty text takes something away", () => {
  const before = {
    name: "Hill School",
    externalId: "H1",
    defaultEmail: "a@b.example",
    fields: { town: "York", size: "3" },
  };
  expect(changedClient(before, { name: "Hill School", fields: { town: "York" } }).touched).toEqual([]);
  const { after, touched } = changedClient(before, { externalId: "", fields: { town: "", kind: "school" } });
  expect(touched).toEqual(["externalId", "fields"]);
  expect(after).toMatchObject({
    externalId: undefined,
    defaultEmail: "a@b.example",
    fields: { size: "3", kind: "school" },
  });
});
