import { expect, test } from "vitest";
import { archiveOf, bring, csvOf, MANIFEST, problemsOf, SCHOOL } from "../../../testing/rosters/school.ts";
import { testServer } from "../../../testing/server.ts";
import { zipOf } from "../../../testing/rosters/zip.ts";

const ENROLMENTS = SCHOOL["enrollments.csv"] ?? "";
const USERS = SCHOOL["users.csv"] ?? "";
const CLASSES = SCHOOL["classes.csv"] ?? "";

test("a school's archive becomes classes with their members, and whoever is in no class is not kept", async () => {
  const server = await testServer();
  const roster = await bring(server, archiveOf());
  expect(roster).toMatchObject({
    source: "oneroster-csv",
    name: "roster.zip",
    state: "taken",
    problems: 0,
    broughtBy: "key:bootstrap",
    counts: { classes: 2, people: 3, enrolments: 4, added: 4, removed: 0, changed: 0, classesAdded: 2, leftOut: 0 },
  });
  const { body: changes } = await server.call("GET", `/api/rosters/${roster.id}/changes`);
  expect(changes.items).toMatchObject([
    {
      class: { externalId: "c1", title: "Biology 1" },
      came: 2,
      left: 0,
      people: [
        { person: "u1", name: "Tess Teacher", is: "teacher" },
        { person: "u2", name: "Sam Student", is: "student" },
      ],
    },
    { class: { externalId: "c2", title: "Biology 2" }, came: 2 },
  ]);
  const { body: people } = await server.call("GET", "/api/class-people");
  expect(people.items.map(({ person, state }: Record<string, unknown>) => [person, state])).toEqual([
    ["u1", "open"],
    ["u2", "open"],
    ["u3", "open"],
  ]);
  expect(people.items[0].fields).toMatchObject({ username: "tess", email: "tess@hill.example", identifier: "T1" });
  expect(JSON.stringify(people)).not.toMatch(/secret|555/);
  const { body: facts } = await server.call("GET", "/api/facts");
  expect(facts.items.map(({ what }: { what: string }) => what).slice(0, 2)).toEqual(["roster.taken", "roster.brought"]);
});

test("the next roster is compared with the one before, class by class, and the same one changes nothing", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  expect((await bring(server, archiveOf())).counts).toMatchObject({
    added: 0,
    removed: 0,
    changed: 0,
    classesAdded: 0,
  });
  const next = ENROLMENTS.replace("c1,o1,u2,student", "c1,o1,u2,aide")
    .replace("c2,o1,u3,student", "c1,o1,u3,student")
    .replace("e3,,,c2,o1,u1,teacher,true,,\n", "");
  const classes = CLASSES.replace(/c2,.*\n/, "");
  const roster = await bring(server, archiveOf({ "enrollments.csv": next, "classes.csv": classes }));
  expect(roster.counts).toMatchObject({ classes: 1, enrolments: 3, added: 1, removed: 2, changed: 1, classesGone: 1 });
  const { body: changes } = await server.call("GET", `/api/rosters/${roster.id}/changes`);
  expect(changes.items.map(({ people }: { people: unknown }) => people)).toEqual([
    [
      { person: "u2", name: "Sam Student", was: "student", is: "aide" },
      { person: "u3", name: "Sue Student", is: "student" },
    ],
    [
      { person: "u1", name: "Tess Teacher", was: "teacher" },
      { person: "u3", name: "Sue Student", was: "student" },
    ],
  ]);
  const back = await bring(server, archiveOf());
  expect(back.counts).toMatchObject({ added: 2, removed: 1, changed: 1, classesAdded: 1, classesGone: 0 });
});

test("a roster with bad lines changes nothing, and each of them is told with file, line, field and cure", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const bad = archiveOf({
    "classes.csv": `${CLASSES}c2,,,Again,9,k1,,,,o1,t1,,,\nc3,,,,9,k9,,,,o1,t1,,,\nc4,asleep,,Four,9,k1,,,,o1,t1,,,\n`,
    "users.csv": `${USERS},,,,nobody,,true,No,Body,,,,,,,\nu1,,,,tess,,true,Tess,Twice,,,,,,,\n`,
    "enrollments.csv": `${ENROLMENTS}e5,,,c9,o1,u2,student,,,\ne6,,,c1,o1,u8,student,,,\ne7,,,c1,o1,u3,wizard,,,\ne8,,,c1,o1,u3,student,,2026-02-30,\ne1,,,c1,o1,u3,student,,,\ne9,,,c1,o1\n`,
  });
  const roster = await bring(server, bad);
  expect(roster).toMatchObject({ state: "refused", problems: 12 });
  expect(roster).not.toHaveProperty("counts");
  expect(await problemsOf(server, roster.id)).toEqual([
    ["classes.csv", 4, "sourcedId", "id-twice"],
    ["classes.csv", 5, "title", "value-missing"],
    ["classes.csv", 5, "coursesourcedid", "reference-unknown"],
    ["classes.csv", 6, "status", "status-unknown"],
    ["users.csv", 6, "sourcedid", "value-missing"],
    ["users.csv", 7, "sourcedId", "id-twice"],
    ["enrollments.csv", 6, "classSourcedId", "class-unknown"],
    ["enrollments.csv", 7, "userSourcedId", "person-unknown"],
    ["enrollments.csv", 8, "role", "role-unknown"],
    ["enrollments.csv", 9, "begindate", "date-unknown"],
    ["enrollments.csv", 10, "sourcedId", "id-twice"],
    ["enrollments.csv", 11, "", "cells-do-not-fit"],
  ]);
  const { body: found } = await server.call("GET", `/api/rosters/${roster.id}/problems?q=wizard`);
  expect(found).toMatchObject({
    total: 1,
    items: [{ value: "wizard", isRemark: false, sentence: "“wizard” is no role of an enrolment." }],
  });
  const { body: csv } = await server.call("GET", `/api/rosters/${roster.id}/problems.csv`);
  expect(csv.split("\r\n")).toHaveLength(14);
  expect((await server.call("GET", "/api/class-people")).body.total).toBe(3);
  const { body: facts } = await server.call("GET", "/api/facts");
  expect(facts.items[0]).toMatchObject({ what: "roster.refused", data: { problems: 12 } });
  const { body: list } = await server.call("GET", "/api/rosters");
  expect(list.items.map(({ state }: { state: string }) => state)).toEqual(["refused", "taken"]);
});

test("who is switched off, or whose enrolment is over, is left out; the same person in two roles is remarked on", async () => {
  const server = await testServer();
  const roster = await bring(
    server,
    archiveOf({
      "users.csv": USERS.replace("u3,,", "u3,tobedeleted,2026-01-01"),
      "enrollments.csv": `${ENROLMENTS}e5,inactive,,c1,o1,u1,aide,,,\ne6,,,c1,o1,u1,proctor,,2020-01-01,2020-06-30\ne7,,,c1,o1,u2,teacher,,,\ne8,,,c1,o1,u2,student,,,\n`,
    }),
  );
  expect(roster).toMatchObject({
    state: "taken",
    problems: 0,
    counts: { enrolments: 4, people: 2, leftOut: 3, remarks: 2 },
  });
  const { body } = await server.call("GET", `/api/rosters/${roster.id}/problems`);
  expect(body.items).toMatchObject([
    { line: 8, reason: "two-roles", value: "u2", isRemark: true },
    { line: 9, reason: "enrolled-twice", isRemark: true },
  ]);
});

test("archives that are broken, locked, doubled, partial or cut short are refused whole, in words", async () => {
  const server = await testServer();
  const whole = archiveOf();
  const tried = async (file: Uint8Array<ArrayBuffer>) => {
    const roster = await bring(server, file);
    expect(roster.state).toBe("refused");
    return (await problemsOf(server, roster.id)).map(([file_, , field, reason]) => [file_ ?? field, reason].join(" "));
  };
  const parts = Object.entries(SCHOOL).map(([name, content]) => ({ name, content }));
  expect(await tried(whole.subarray(0, whole.length - 60))).toEqual([" archive-broken"]);
  expect(await tried(zipOf(parts.map((part) => ({ ...part, name: `../${part.name}` }))))).toEqual([" archive-broken"]);
  expect(await tried(zipOf([...parts, { name: "Classes.csv", content: "" }]))).toEqual([" file-twice"]);
  expect(await tried(zipOf(parts.map((part) => ({ ...part, flags: 1 }))))).toContain(" archive-locked");
  expect(await tried(zipOf(parts.map((part) => ({ ...part, says: 2 ** 31 }))))).toEqual([" archive-too-large"]);
  expect(await tried(zipOf(parts.map((part) => ({ ...part, crc: 1 }))))).toContain("manifest.csv archive-broken");
  expect(await tried(archiveOf({ "users.csv": undefined }))).toEqual([" file-missing"]);
  expect(await tried(archiveOf({ "manifest.csv": undefined }))).toEqual([" file-missing"]);
  expect(await tried(archiveOf({ "manifest.csv": MANIFEST.replace("1.2", "1.0") }))).toEqual([
    "manifest.csv version-unknown",
  ]);
  const delta = MANIFEST.replace("file.enrollments,bulk", "file.enrollments,delta");
  expect(await tried(archiveOf({ "manifest.csv": delta }))).toEqual(["manifest.csv nothing-known"]);
  expect(await tried(archiveOf({ "enrollments.csv": `${ENROLMENTS}e5,,,c1,o1,"u2` }))).toEqual([
    "enrollments.csv csv-malformed",
  ]);
  expect(await tried(archiveOf({ "classes.csv": "sourcedId,name\nc1,Biology\n" }))).toEqual([
    "classes.csv column-missing",
  ]);
  expect(
    await tried(
      archiveOf({ "classes.csv": CLASSES.split("\n")[0] ?? "", "enrollments.csv": ENROLMENTS.split("\n")[0] ?? "" }),
    ),
  ).toEqual([" roster-empty"]);
  expect(await tried(archiveOf({ "classes.csv": "" }))).toContain("classes.csv file-empty");
});

test("a simple file with a line for each enrolment is understood by the usual names of its columns", async () => {
  const server = await testServer();
  const csv = csvOf(
    "Class ID;Class name;User ID;Role;E-Mail;Login;First name;Last name;Group;Campus",
    "b1;Biology;7;Teacher;zoe@hill.example;zoe;Zoë;Müller;;North",
    "b1;Biology;8;student;bob@hill.example;bob;Bob;Berg;Lab A;North",
    "b1;Biology;8;student;bob@hill.example;bob;Bob;Berg;Lab B;North",
  );
  const roster = await bring(server, new Uint8Array(Buffer.from(csv, "latin1")), "enrolments.csv");
  expect(roster).toMatchObject({ source: "csv", state: "taken", counts: { classes: 1, enrolments: 2, remarks: 0 } });
  const { body } = await server.call("GET", "/api/class-people/7");
  expect(body).toMatchObject({
    name: "Zoë Müller",
    fields: { username: "zoe", email: "zoe@hill.example", givenName: "Zoë", campus: "North" },
  });
  const odd = csvOf(
    "class,title,person,role,email",
    "b1,Biology,7,teacher,zoe@hill.example",
    "b1,Biologie,8,student,bob@hill.example",
    "b2,Chemistry,7,teacher,zoe@elsewhere.example",
    "b2,Chemistry,,student,",
    "b2,Chemistry,9,,x@hill.example",
  );
  const refused = await bring(server, odd, "odd.csv");
  expect(await problemsOf(server, refused.id)).toEqual([
    ["odd.csv", 3, "class", "class-differs"],
    ["odd.csv", 4, "person", "person-differs"],
    ["odd.csv", 5, "person", "value-missing"],
    ["odd.csv", 6, "role", "value-missing"],
  ]);
  const headless = await bring(server, csvOf("a,b", "1,2"), "headless.csv");
  expect((await problemsOf(server, headless.id)).map(([, , field]) => field)).toEqual([
    "class",
    "title",
    "role",
    "person",
  ]);
});

test("a program brings a roster as JSON and then what happens to it, event by event", async () => {
  const server = await testServer();
  const json = {
    classes: [{ id: "m1", title: "Maths", code: "MA", members: [{ person: "1", role: "Teacher" }] }],
    people: [
      { id: "1", fields: { username: "ann" } },
      { id: "2", fields: { username: "ben" } },
    ],
  };
  const roster = await bring(server, JSON.stringify(json), "maths.json");
  expect(roster).toMatchObject({ source: "api", state: "taken", counts: { classes: 1, people: 1 } });
  const send = async (body: object) => (await server.call("POST", "/api/rosters/changes", { body })).body;
  const come = { class: "m1", person: "2", role: "student", change: "add" };
  expect(await send({ changes: [come] })).toMatchObject({
    status: 400,
    field: "changes.0.person",
    reason: "person-unknown",
  });
  const people = [{ id: "2", fields: { username: "ben" } }];
  expect(await send({ changes: [come], people })).toMatchObject({
    applied: 1,
    unchanged: 0,
    roster: { source: "api", counts: { classes: 1, people: 2, enrolments: 2, added: 1 } },
  });
  expect(await send({ changes: [come, { ...come, person: "1", role: "aide", change: "remove" }] })).toEqual({
    applied: 0,
    unchanged: 2,
  });
  expect(await send({ changes: [come, { ...come, class: "m2" }] })).toMatchObject({
    field: "changes.1.class",
    reason: "class-unknown",
  });
  const swap = [
    { ...come, change: "remove" },
    { ...come, role: "teacher" },
  ];
  const { roster: last } = await send({ changes: swap });
  const { body: changes } = await server.call("GET", `/api/rosters/${last.id}/changes`);
  expect(changes.items).toMatchObject([{ changed: 1, people: [{ person: "2", was: "student", is: "teacher" }] }]);
  const broken = await bring(server, '{"classes": [', "broken.json");
  expect(await problemsOf(server, broken.id)).toEqual([[undefined, undefined, "", "json-malformed"]]);
  const unclear = await bring(
    server,
    JSON.stringify({ ...json, classes: [{ id: "m1", members: [] }] }),
    "unclear.json",
  );
  expect(await problemsOf(server, unclear.id)).toEqual([[undefined, undefined, "classes[0].title", "json-unclear"]]);
});

test("only whoever may write classes brings rosters, and what is no file is refused at once", async () => {
  const server = await testServer();
  expect((await server.call("POST", "/api/rosters?name=x", { body: {} })).status).toBe(415);
  expect((await server.call("POST", "/api/rosters?name=x", { body: new Uint8Array() })).status).toBeGreaterThanOrEqual(
    400,
  );
  expect((await server.call("POST", "/api/rosters", { body: archiveOf() })).body).toMatchObject({ field: "name" });
  const { key } = (await server.call("POST", "/api/keys", { body: { name: "look", scopes: ["classes:read"] } })).body;
  expect((await server.call("POST", "/api/rosters?name=x", { body: archiveOf(), key })).status).toBe(403);
  expect((await server.call("GET", "/api/rosters", { key })).body).toEqual({ items: [] });
});
