import { Document as Word, Packer, Paragraph } from "docx";
import { expect, test } from "vitest";
import { bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";
import { soon } from "../../../testing/machine-time.ts";
import { API_KEY } from "../../../testing/server.ts";
import { sweepAll } from "./sweep.ts";

const CV = { name: "cv", label: "Your CV", kind: "document", required: true };
const SERVICE = { questions: [CV], outlook: "ignored", place: { kind: "phone" } };
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const AS_APPLICATION = { authorization: `Bearer ${API_KEY}` };

async function stage() {
  const booking = await bookingStage({ service: SERVICE });
  const { server, service } = booking;
  const [page = "", slug = ""] = service.page.split("/").slice(-2);
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>, question = "cv") => {
    const query = new URLSearchParams({ question, name }).toString();
    const response = await fetch(`${server.url}/api/booking-pages/${page}/services/${slug}/documents?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: bytes,
    });
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
    return { status: response.status, body: (await response.json()) as any };
  };
  const hold = async (place = 0) => {
    const { items } = await booking.slots();
    const wish = { body: { start: items[place].start }, key: undefined };
    return (await server.call("POST", `/api/booking-pages/${page}/services/${slug}/holds`, wish)).body;
  };
  const book = (wish: object) =>
    server.call("POST", `/api/booking-pages/${page}/appointments`, {
      body: { customer: { name: "Priya Raman", email: "priya@elsewhere.example" }, ...wish },
    });
  const content = (appointment: string, document: string) =>
    fetch(`${server.url}/api/appointments/${appointment}/documents/${document}/content`, { headers: AS_APPLICATION });
  return { ...booking, upload, hold, book, content };
}

test("what a customer attaches reaches the staff as a file to be saved, and the customer sees its name", async () => {
  const { server, upload, hold, book, content } = await stage();
  const { status, body: cv } = await upload("Priya’s CV.pdf", PDF);
  expect([status, cv]).toMatchObject([201, { question: "cv", type: "application/pdf", bytes: PDF.length }]);
  const { id } = await hold();
  const { status: booked, body: own } = await book({ hold: id, answers: { cv: cv.id } });
  expect([booked, own.documents]).toEqual([201, ["Priya’s CV.pdf"]]);
  const { body: appointment } = await server.call("GET", `/api/appointments/${id}`);
  expect(appointment.documents).toEqual([cv]);
  const answer = await content(id, cv.id);
  expect(answer.headers.get("content-disposition")).toContain("attachment; filename=");
  expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''Priya%E2%80%99s%20CV.pdf");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
});

test("Word, OpenDocument, pictures and plain text are taken by what they hold", async () => {
  const { upload } = await stage();
  const word = await Packer.toBuffer(new Word({ sections: [{ children: [new Paragraph("Careers")] }] }));
  const files: [string, Uint8Array<ArrayBuffer>, string][] = [
    ["cv.docx", new Uint8Array(word), "wordprocessingml"],
    ["cv.odt", odt(), "opendocument.text"],
    ["photo.PNG", PNG, "image/png"],
    ["photo.jpeg", Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"), "image/jpeg"],
    ["notes.txt", Buffer.from("Größe 12, <b>not bold</b> at all"), "text/plain"],
  ];
  for (const [name, bytes, type] of files) {
    const { status, body } = await upload(name, bytes);
    expect([name, status, body]).toMatchObject([name, 201, { type: expect.stringContaining(type) }]);
  }
});

test("what is none of these, lies about itself, is empty or too large is refused by its field, with a cure", async () => {
  const { upload } = await stage();
  const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
  const refusals: [string, Uint8Array<ArrayBuffer>, number, string][] = [
    ["cv.exe", PDF, 400, "document-kind"],
    ["cv.pdf", PNG, 400, "document-disguised"],
    ["cv.docx", Buffer.from("PK\u0003\u0004 and then nothing"), 400, "document-disguised"],
    ["page.txt", Buffer.from("<!doctype html><script>alert(1)</script>"), 400, "document-disguised"],
    ["cv.pdf", Buffer.alloc(0), 400, "document-empty"],
    ["cv.pdf", large, 413, "document-too-large"],
  ];
  for (const [name, bytes, status, reason] of refusals) {
    const { status: answered, body } = await upload(name, bytes);
    expect([name, answered, body]).toMatchObject([name, status, { reason, field: "answers.cv" }]);
    expect([body.detail, body.cure]).toEqual([expect.stringContaining(`“${name}”`), expect.stringMatching(/\w/)]);
  }
  expect((await upload("cv.pdf", PDF, "photo")).body).toMatchObject({ field: "question", reason: "question-unknown" });
});

test("nobody books with a document that is not there, or that is another one's, and the time stays kept", async () => {
  const { upload, hold, book } = await stage();
  const { id } = await hold();
  expect((await book({ hold: id })).body).toMatchObject({ field: "answers.cv", reason: "answer-missing" });
  const nowhere = { cv: "7c4b1c5e-3f0a-4a53-9f2b-0f2f5b9f8f10" };
  for (const answers of [{ cv: "cv.pdf" }, nowhere])
    expect((await book({ hold: id, answers })).body).toMatchObject({ field: "answers.cv", reason: "document-unknown" });
  const { body: cv } = await upload("cv.pdf", PDF);
  expect((await book({ hold: id, answers: { cv: cv.id } })).status).toBe(201);
  const { id: other } = await hold(1);
  expect((await book({ hold: other, answers: { cv: cv.id } })).body.reason).toBe("document-unknown");
});

test("a document that nobody books with is gone after a day; one that is booked stays", async () => {
  const booking = await stage();
  const { server, upload, hold, book, content } = booking;
  const [{ body: left }, { body: cv }] = [await upload("left.pdf", PDF), await upload("cv.pdf", PDF)];
  const { id } = await hold();
  await book({ hold: id, answers: { cv: cv.id } });
  await minutesPass(booking, 25 * 60);
  const { storage } = server.house;
  const bytesOf = (document: string) => storage.read(`${server.organisation}/documents/${document}`);
  (await bytesOf(left.id)).destroy();
  await sweepAll({ ...server.house, order: server.house.queue.order });
  await soon(async () => expect(await bytesOf(left.id).catch(({ code }) => code)).toBe("not-found"));
  expect((await content(id, cv.id)).status).toBe(200);
});

test("with a customer who is erased their documents go; until then they are handed out with what is known of them", async () => {
  const { server, upload, hold, book, content } = await stage();
  const { body: priya } = await server.call("POST", "/api/people", {
    body: { name: "Priya Raman", email: "priya@elsewhere.example", audience: "user" },
  });
  const { body: cv } = await upload("Priya Raman.pdf", PDF);
  const { id } = await hold();
  await book({ hold: id, answers: { cv: cv.id } });
  const { body: handedOut } = await server.call("GET", `/api/people/${priya.id}/export`);
  expect(JSON.stringify(handedOut)).toContain("Priya Raman.pdf");
  expect((await server.call("POST", `/api/people/${priya.id}/erasure`)).status).toBe(204);
  expect((await content(id, cv.id)).status).toBe(404);
  const { storage } = server.house;
  const address = `${server.organisation}/documents/${cv.id}`;
  await soon(async () => expect(await storage.read(address).catch(({ code }) => code)).toBe("not-found"));
});

test("staff and applications attach by the API what they book for somebody", async () => {
  const { server, service, slots } = await stage();
  const [first] = (await slots()).items;
  const sent = async (bytes: Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${server.url}/api/services/${service.id}/documents?question=cv&name=cv.pdf`, {
      method: "POST",
      headers: { ...AS_APPLICATION, "content-type": "application/octet-stream", "idempotency-key": "1" },
      body: bytes,
    });
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
    return (await response.json()) as any;
  };
  const cv = await sent(PDF);
  expect(await sent(PDF)).toEqual(cv);
  const wish = { service: service.id, start: first.start, customer: { name: "Priya" }, answers: { cv: cv.id } };
  const { body } = await server.call("POST", "/api/appointments", { body: wish });
  expect(body.documents).toEqual([cv]);
  const json = await server.call("POST", `/api/services/${service.id}/documents?question=cv&name=cv.pdf`, { body: {} });
  expect(json.body).toMatchObject({ status: 415, code: "not-taken" });
});

/** The smallest OpenDocument text: one file in a container, which names its kind. */
function odt(): Buffer<ArrayBuffer> {
  const name = Buffer.from("mimetype");
  const content = Buffer.from("application/vnd.oasis.opendocument.text");
  const local = Buffer.alloc(30);
  local.write("PK\u0003\u0004", "latin1");
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([local, name, content]);
}
