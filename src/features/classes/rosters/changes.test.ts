import { expect, test } from "vitest";
import { contextFor } from "../../../house.ts";
import { archiveOf, bring, csvOf, MANIFEST, problemsOf, SCHOOL } from "../../../testing/rosters/school.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";
import { zipOf } from "../../../testing/rosters/zip.ts";
import { sweepFiles } from "./standing/sweep-files.ts";

const HEADS = Object.fromEntries(Object.entries(SCHOOL).map(([name, text]) => [name, text.split("\n")[0] ?? ""]));

/** An archive with nothing but changes, by the names of files; all others are absent. */
function changesOf(changes: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(changes).map((file) => file.replace(".csv", ""));
  const manifest = MANIFEST.replaceAll(/file\.(\w+),bulk/g, (_all, file: string) =>
    names.includes(file) ? `file.${file},delta` : `file.${file},absent`,
  );
  const files = Object.entries(changes).map(([name, lines]) => ({ name, content: csvOf(HEADS[name] ?? "", ...lines) }));
  return zipOf([{ name: "manifest.csv", content: manifest }, ...files]);
}

async function membersOf({ call }: TestServer, externalId: string) {
  const { body } = await call("GET", "/api/classes");
  const one = body.items.find((each: { externalId: string }) => each.externalId === externalId);
  const people = (await call("GET", `/api/classes/${one.id}/people`)).body.items;
  return people.map(({ person, roles }: { person: string; roles: string[] }) => [person, ...roles]).toSorted();
}

const SPRING = "2026-11-01T08:00:00Z";

test("a file of changes changes what it names and nothing else, and what it refers to may be known from before", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const roster = await bring(
    server,
    changesOf({
      "users.csv": [`u4,active,${SPRING},,dan,,true,Dan,Student,,S4,dan@hill.example,,,,`],
      "enrollments.csv": [
        `e2,tobedeleted,${SPRING},c1,o1,u2,student,,,`,
        `e4,active,${SPRING},c2,o1,u3,aide,,,`,
        `e5,active,${SPRING},c1,o1,u4,student,,,`,
      ],
    }),
  );
  expect(roster).toMatchObject({
    source: "oneroster-csv",
    state: "taken",
    problems: 0,
    counts: { classes: 2, people: 3, enrolments: 4, added: 1, removed: 1, changed: 1, classesGone: 0 },
  });
  expect(await membersOf(server, "c1")).toEqual([
    ["u1", "teacher"],
    ["u4", "student"],
  ]);
  // The course's new name reaches the classes that refer to it, and a change follows a change.
  const renamed = await bring(server, changesOf({ "courses.csv": [`k1,active,${SPRING},,Botany,BOT,,o1,,`] }));
  expect(renamed).toMatchObject({ state: "taken", counts: { enrolments: 4, added: 0, removed: 0, changed: 0 } });
  const { body } = await server.call("GET", "/api/classes");
  const { body: biology } = await server.call("GET", `/api/classes/${body.items[0].id}`);
  expect(biology.details).toMatchObject({ course: "Botany", courseCode: "BOT", school: "Hill School" });
  const gone = await bring(server, changesOf({ "classes.csv": [`c2,tobedeleted,${SPRING},,,,,,,,,,,`] }));
  expect(gone).toMatchObject({ state: "taken", counts: { classes: 1, enrolments: 2, removed: 2, classesGone: 1 } });
  const back = await bring(
    server,
    changesOf({ "classes.csv": [`c2,active,${SPRING},Biology 2,9,k1,BIO-2,scheduled,,o1,t1,,,`] }),
  );
  expect(back).toMatchObject({ state: "taken", counts: { classes: 2, enrolments: 4, added: 2, classesAdded: 1 } });
});

test("the same changes twice change nothing the second time, and older ones do not undo newer ones", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const come = changesOf({ "enrollments.csv": [`e5,active,${SPRING},c2,o1,u2,student,,,`] });
  expect((await bring(server, come)).counts).toMatchObject({ added: 1, remarks: 0 });
  expect((await bring(server, come)).counts).toMatchObject({ added: 0, removed: 0, changed: 0, remarks: 0 });
  const late = changesOf({ "enrollments.csv": ["e5,tobedeleted,2026-10-31T23:59:00+01:00,c2,o1,u2,student,,,"] });
  const roster = await bring(server, late);
  expect(roster).toMatchObject({ state: "taken", counts: { enrolments: 5, removed: 0, remarks: 1 } });
  expect(await problemsOf(server, roster.id)).toEqual([["enrollments.csv", 2, "dateLastModified", "known-later"]]);
});

test("with one bad line among them changes change nothing, and each bad line is told by its own file and line", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const roster = await bring(
    server,
    changesOf({
      "users.csv": [",active,2026-11-01T08:00:00Z,,x,,true,X,Y,,,,,,,"],
      "enrollments.csv": [
        `e2,tobedeleted,${SPRING},c1,o1,u2,student,,,`,
        "e5,,2026-11-01T08:00:00Z,c2,o1,u2,student,,,",
        "e6,active,,c2,o1,u2,aide,,,",
        "e7,active,yesterday,c2,o1,u2,aide,,,",
        `e8,active,${SPRING},c9,o1,u2,student,,,`,
        `e9,active,${SPRING},c1,o1,u8,student,,,`,
        `e9,active,${SPRING},c1,o1,u3,student,,,`,
        `e10,gone,${SPRING},c1,o1,u3,student,,,`,
      ],
    }),
  );
  expect(roster).toMatchObject({ state: "refused", problems: 8 });
  expect((await problemsOf(server, roster.id)).slice(0, 8)).toEqual([
    ["users.csv", 2, "sourcedid", "value-missing"],
    ["enrollments.csv", 3, "status", "value-missing"],
    ["enrollments.csv", 4, "dateLastModified", "value-missing"],
    ["enrollments.csv", 5, "dateLastModified", "instant-unknown"],
    ["enrollments.csv", 6, "classSourcedId", "class-unknown"],
    ["enrollments.csv", 7, "userSourcedId", "person-unknown"],
    ["enrollments.csv", 8, "sourcedId", "id-twice"],
    ["enrollments.csv", 9, "status", "status-unknown"],
  ]);
  expect(await membersOf(server, "c1")).toEqual([
    ["u1", "teacher"],
    ["u2", "student"],
  ]);
});

test("changes want something to change: a whole OneRoster roster that stands, untouched since", async () => {
  const server = await testServer();
  const come = changesOf({ "enrollments.csv": [`e5,active,${SPRING},c2,o1,u2,student,,,`] });
  const refused = async () => {
    const roster = await bring(server, come);
    expect(roster.state).toBe("refused");
    return (await problemsOf(server, roster.id)).map(([, , , reason]) => reason);
  };
  expect(await refused()).toEqual(["nothing-known"]);
  await bring(server, archiveOf());
  const changes = [{ class: "c1", person: "u3", role: "student", change: "add" }];
  expect((await server.call("POST", "/api/rosters/changes", { body: { changes } })).body.applied).toBe(1);
  expect(await refused()).toEqual(["nothing-known"]);
  await bring(server, archiveOf());
  const csv = csvOf("class,title,person,role", "b1,Biology,7,teacher");
  expect((await bring(server, csv, "simple.csv")).state).toBe("taken");
  expect(await refused()).toEqual(["nothing-known"]);
});

test("changes to others do not bring back who was erased; a whole roster that names them does", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const sam = { name: "Sam", email: "sam@hill.example", audience: "user" };
  const { body: person } = await server.call("POST", "/api/people", { body: sam });
  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(204);
  const come = changesOf({ "enrollments.csv": [`e5,active,${SPRING},c2,o1,u1,aide,,,`] });
  expect(await bring(server, come)).toMatchObject({ state: "refused" });
  expect(await membersOf(server, "c1")).toEqual([["u1", "teacher"]]);
  expect((await bring(server, archiveOf())).counts).toMatchObject({ added: 1 });
});

test("an archive of changes whose manifest and files do not agree is refused, in words", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const manifest = MANIFEST.replace("file.users,bulk", "file.users,delta");
  const tried = async (files: Readonly<Record<string, string | undefined>>) => {
    const roster = await bring(server, archiveOf(files));
    expect(roster.state).toBe("refused");
    return (await problemsOf(server, roster.id)).map(([file, line, field, reason]) => [file, line, field, reason]);
  };
  expect(await tried({ "manifest.csv": manifest, "users.csv": undefined })).toEqual([
    [undefined, undefined, "", "file-missing"],
  ]);
  const unsaid = manifest.replace("file.orgs,bulk\n", "");
  expect(await tried({ "manifest.csv": unsaid })).toEqual([["manifest.csv", undefined, "file.orgs", "file-unsaid"]]);
  const plain = csvOf("sourcedId,username,givenName,familyName", "u1,tess,Tess,Teacher");
  expect(await tried({ "manifest.csv": manifest, "users.csv": plain })).toEqual([
    ["users.csv", 1, "status", "column-missing"],
    ["users.csv", 1, "datelastmodified", "column-missing"],
  ]);
});

test("a file that is sent whole among changes replaces the one that was known", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const manifest = MANIFEST.replace("file.users,bulk", "file.users,delta");
  const users = csvOf(HEADS["users.csv"] ?? "", `u4,active,${SPRING},,dan,,true,Dan,Student,,,,,,,`);
  const enrolments = csvOf(HEADS["enrollments.csv"] ?? "", "e1,,,c1,o1,u1,teacher,,,", "e7,,,c1,o1,u4,student,,,");
  const files = { "manifest.csv": manifest, "users.csv": users, "enrollments.csv": enrolments };
  expect(await bring(server, archiveOf(files))).toMatchObject({
    state: "taken",
    counts: { classes: 2, enrolments: 2, added: 1, removed: 3 },
  });
});

test("files that changes were put into are kept as long as they say what stands", async () => {
  const server = await testServer();
  await bring(server, archiveOf());
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const merged = async (id: string) =>
    ctx.storage.read(`${server.organisation}/roster-files/${id}/enrollments.csv`).then(
      (stream) => stream.destroy() && "there",
      () => "gone",
    );
  const first = await bring(server, changesOf({ "enrollments.csv": [`e5,active,${SPRING},c2,o1,u2,student,,,`] }));
  const sweep = () => sweepFiles(server.house);
  await sweep();
  expect(await merged(first.id)).toBe("there");
  const second = await bring(server, changesOf({ "enrollments.csv": [`e6,active,${SPRING},c1,o1,u3,student,,,`] }));
  await sweep();
  expect([await merged(first.id), await merged(second.id)]).toEqual(["gone", "there"]);
  await bring(server, archiveOf());
  await sweep();
  expect(await merged(second.id)).toBe("gone");
});
