import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example/drive";

const put = (place: string, text: string, headers: Record<string, string> = {}): Promise<Heard> =>
  it().graph("PUT", place, { body: text, headers: { "content-type": "text/plain", ...headers } });
const names = ({ body }: Heard): string[] => body.value.map(({ name }: Said) => name);

test("everybody but guests has a drive of their own, and a group has a library", async () => {
  const drive = await it().graph("GET", PRIYA);
  expect(drive.body).toMatchObject({ driveType: "business", owner: { user: { displayName: "Priya Raman" } } });
  expect((await it().graph("GET", `/drives/${drive.body.id}`)).body.id).toBe(drive.body.id);
  const root = await it().graph("GET", `${PRIYA}/root`);
  expect(root.body).toMatchObject({ name: "root", root: {}, folder: { childCount: 0 } });
  expect((await it().graph("GET", `/drives/${drive.body.id}/items/${root.body.id}`)).body.name).toBe("root");
  const { body } = await it().graph("GET", "/groups?$filter=displayName eq 'Careers Service'");
  const library = await it().graph("GET", `/groups/${body.value[0].id}/drive`);
  expect(library.body).toMatchObject({ driveType: "documentLibrary" });
  const guest = (await it().graph("GET", "/users?$filter=userType eq 'Guest'")).body.value[0];
  expect((await it().graph("GET", `/users/${guest.id}/drive`)).body.error.code).toBe("ResourceNotFound");
  expect((await it().graph("GET", "/drives/b!nonsense")).body.error.code).toBe("itemNotFound");
});

test("a file is written by its path, read without a token, written over, and gone after its deletion", async () => {
  const made = await put(`${PRIYA}/root:/Plans/2027/week 1.txt:/content`, "Hello");
  expect(made).toMatchObject({ status: 201, body: { name: "week 1.txt", size: 5, file: { mimeType: "text/plain" } } });
  expect(made.body.parentReference.path).toMatch(/root:\/Plans\/2027$/);
  const { id, eTag } = made.body;
  expect(eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
  const redirect = await it().graph("GET", `${PRIYA}/items/${id}/content`);
  expect(redirect.status).toBe(302);
  const address = redirect.headers.get("location") ?? "";
  const file = await it().ask("GET", address);
  expect(file).toMatchObject({ status: 200, body: "Hello" });
  const part = await it().ask("GET", made.body["@microsoft.graph.downloadUrl"], { headers: { range: "bytes=1-2" } });
  expect(part).toMatchObject({ status: 206, body: "el" });
  const over = await put(`${PRIYA}/root:/plans/2027/WEEK 1.txt:/content`, "Hello again");
  expect(over).toMatchObject({ status: 200, body: { id, size: 11, name: "week 1.txt" } });
  expect(over.body.eTag).toBe(eTag.replace(",1", ",2"));
  expect((await put(`${PRIYA}/items/${id}/content`, "!", { "if-match": eTag })).body.error.code).toBe(
    "resourceModified",
  );
  expect(names(await it().graph("GET", `${PRIYA}/root:/Plans:/children`))).toEqual(["2027"]);
  expect((await it().graph("DELETE", `${PRIYA}/items/${id}`)).status).toBe(204);
  expect((await it().graph("GET", `${PRIYA}/root:/Plans/2027/week 1.txt`)).body.error.code).toBe("itemNotFound");
  expect((await it().ask("GET", address)).status).toBe(404);
});

test("a download address is good for an hour only", async () => {
  const made = await put(`${PRIYA}/root:/hour.txt:/content`, "now");
  const address = made.body["@microsoft.graph.downloadUrl"];
  await it().control("POST", "/clock", { advance: 3500 });
  expect((await it().ask("GET", address)).status).toBe(200);
  await it().control("POST", "/clock", { advance: 200 });
  expect((await it().ask("GET", address)).status).toBe(404);
});

test("folders are made, renamed and moved with all that lies in them", async () => {
  const docs = await it().graph("POST", `${PRIYA}/root/children`, { body: { name: "Docs", folder: {} } });
  expect(docs).toMatchObject({ status: 201, body: { folder: { childCount: 0 } } });
  const again = (behavior: string): Promise<Heard> =>
    it().graph("POST", `${PRIYA}/root/children`, {
      body: { name: "docs", folder: {}, "@microsoft.graph.conflictBehavior": behavior },
    });
  expect((await again("fail")).body.error.code).toBe("nameAlreadyExists");
  expect((await again("rename")).body.name).toBe("docs 1");
  await put(`${PRIYA}/items/${docs.body.id}:/deep/note.txt:/content`, "x");
  const renamed = await it().graph("PATCH", `${PRIYA}/items/${docs.body.id}`, { body: { name: "Papers" } });
  expect(renamed.body.name).toBe("Papers");
  const moved = await it().graph("GET", `${PRIYA}/root:/Papers/deep/note.txt`);
  expect(moved.body.webUrl).toContain("/Documents/Papers/deep/note.txt");
  const inside = await it().graph("GET", `${PRIYA}/root:/Papers/deep:`);
  const into = await it().graph("PATCH", `${PRIYA}/items/${docs.body.id}`, {
    body: { parentReference: { id: inside.body.id } },
  });
  expect(into).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
  const root = await it().graph("GET", `${PRIYA}/root`);
  const up = await it().graph("PATCH", `${PRIYA}/items/${moved.body.id}`, {
    body: { parentReference: { id: root.body.id }, name: "note 2.txt" },
  });
  expect(up.body.parentReference.path).toMatch(/root:$/);
  await it().graph("DELETE", `${PRIYA}/root:/Papers:`);
  expect((await it().graph("GET", `${PRIYA}/items/${inside.body.id}`)).status).toBe(404);
  for (const name of ["a:b", "con", " x", 'q"'])
    expect((await it().graph("POST", `${PRIYA}/root/children`, { body: { name, folder: {} } })).status).toBe(400);
});

const KIB_320 = 327_680;
const piece = (url: string, range: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Heard> =>
  it().ask("PUT", url, { body: bytes.toString("latin1"), headers: { "content-range": range, ...headers } });

test("a large file comes in pieces, one after the other, and can be gone on with", async () => {
  const opened = await it().graph("POST", `${PRIYA}/root:/Films/talk.mp4:/createUploadSession`, {
    body: { item: { "@microsoft.graph.conflictBehavior": "rename", name: "talk.mp4" } },
  });
  expect(opened).toMatchObject({ status: 200, body: { nextExpectedRanges: ["0-"] } });
  const url: string = opened.body.uploadUrl;
  const total = 2 * KIB_320 + 10;
  const whole = Buffer.alloc(total, "a");
  const first = await piece(url, `bytes 0-${KIB_320 - 1}/${total}`, whole.subarray(0, KIB_320));
  expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: [`${KIB_320}-`] } });
  const repeated = await piece(url, `bytes 0-${KIB_320 - 1}/${total}`, whole.subarray(0, KIB_320));
  expect(repeated).toMatchObject({ status: 416, body: { error: { code: "invalidRange" } } });
  const early = await piece(url, `bytes ${2 * KIB_320}-${total - 1}/${total}`, whole.subarray(2 * KIB_320));
  expect(early.status).toBe(416);
  const odd = await piece(url, `bytes ${KIB_320}-${KIB_320 + 9}/${total}`, whole.subarray(0, 10));
  expect(odd).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
  const signed = await piece(url, "bytes 0-0/1", whole.subarray(0, 1), { authorization: "Bearer x" });
  expect(signed.status).toBe(401);
  expect((await it().ask("GET", url)).body.nextExpectedRanges).toEqual([`${KIB_320}-`]);
  await piece(url, `bytes ${KIB_320}-${2 * KIB_320 - 1}/${total}`, whole.subarray(KIB_320, 2 * KIB_320));
  const done = await piece(url, `bytes ${2 * KIB_320}-${total - 1}/${total}`, whole.subarray(2 * KIB_320));
  expect(done).toMatchObject({ status: 201, body: { name: "talk.mp4", size: total, file: { mimeType: "video/mp4" } } });
  expect((await it().ask("GET", url)).body.error.code).toBe("itemNotFound");
  const file = await it().ask("GET", done.body["@microsoft.graph.downloadUrl"]);
  expect(file.bytes.equals(whole)).toBe(true);
});

test("an upload can be cancelled, grows old, and does not overwrite what came in between", async () => {
  const open = async (place = `${PRIYA}/root:/late.txt:`): Promise<string> =>
    (await it().graph("POST", `${place}/createUploadSession`)).body.uploadUrl;
  const cancelled = await open();
  expect((await it().ask("DELETE", cancelled)).status).toBe(204);
  expect((await piece(cancelled, "bytes 0-0/1", Buffer.from("x"))).status).toBe(404);
  const old = await open();
  await it().control("POST", "/clock", { advance: 25 * 3600 });
  it().forgetToken();
  expect((await piece(old, "bytes 0-0/1", Buffer.from("x"))).status).toBe(404);
  const late = await open();
  await put(`${PRIYA}/root:/late.txt:/content`, "first");
  const conflict = await piece(late, "bytes 0-0/1", Buffer.from("x"));
  expect(conflict).toMatchObject({ status: 409, body: { error: { code: "nameAlreadyExists" } } });
  const { id } = (await it().graph("GET", `${PRIYA}/root:/late.txt`)).body;
  const over = await open(`${PRIYA}/items/${id}`);
  expect(await piece(over, "bytes 0-2/3", Buffer.from("new"))).toMatchObject({ status: 200, body: { id, size: 3 } });
  const deferred = await it().graph("POST", `${PRIYA}/root:/later.txt:/createUploadSession`, {
    body: { deferCommit: true },
  });
  const url = deferred.body.uploadUrl;
  expect((await piece(url, "bytes 0-2/3", Buffer.from("abc"))).status).toBe(202);
  expect((await it().ask("POST", url)).status).toBe(201);
});

test("what changes in a drive is told, with what is gone", async () => {
  const TOMASZ = "/users/twisniewski@campus.example/drive";
  const made = await put(`${TOMASZ}/root:/a/one.txt:/content`, "1");
  const start = await it().graph("GET", `${TOMASZ}/root/delta`);
  expect(names(start)).toEqual(["root", "a", "one.txt"]);
  const link = start.body["@odata.deltaLink"].replace(it().sandbox.ready.graph, "");
  await put(`${TOMASZ}/root:/a/two.txt:/content`, "2");
  await it().graph("DELETE", `${TOMASZ}/items/${made.body.id}`);
  const { body } = await it().graph("GET", link);
  expect(body.value).toMatchObject([{ name: "two.txt" }, { id: made.body.id, deleted: { state: "deleted" } }]);
});
