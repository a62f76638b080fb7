import { expect, test } from "vitest";
import { signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example/drive";

const write = (place: string, text = "x"): Promise<Heard> =>
  it().graph("PUT", `${place}:/content`, { body: text, headers: { "content-type": "text/plain" } });
const shareOf = (url: string): string => `u!${Buffer.from(url).toString("base64url")}`;

test("somebody else sees a file once it is shared with them, and changes it when they may", async () => {
  const made = await write(`${PRIYA}/root:/Shared/plan.txt`);
  const path = `/drives/${made.body.parentReference.driveId}/items/${made.body.id}`;
  const tomasz = await signIn(it(), "twisniewski");
  expect((await tomasz.graph("GET", path)).body.error.code).toBe("accessDenied");
  expect((await tomasz.graph("GET", `${PRIYA}/root:/nothing.txt`)).body.error.code).toBe("accessDenied");
  const invite = (roles: string[], more: object = {}): Promise<Heard> =>
    it().graph("POST", `${path}/invite`, {
      body: { recipients: [{ email: "twisniewski@campus.example" }], roles, requireSignIn: true, ...more },
    });
  const given = await invite(["read"], { sendInvitation: true, message: "Here it is." });
  expect(given.body.value).toMatchObject([
    { roles: ["read"], grantedToV2: { user: { displayName: "Tomasz Wiśniewski" } } },
  ]);
  const mails = await it().control("GET", "/mails");
  expect(JSON.stringify(mails.body)).toContain("plan.txt");
  expect((await tomasz.graph("GET", path)).body.name).toBe("plan.txt");
  expect((await tomasz.graph("PATCH", path, { name: "mine.txt" })).status).toBe(403);
  await invite(["write"]);
  expect((await tomasz.graph("PATCH", path, { name: "ours.txt" })).body.lastModifiedBy.user.id).toBe(tomasz.id);
  expect((await it().graph("GET", `${path}/permissions`)).body.value.map(({ roles }: Said) => roles[0])).toEqual([
    "owner",
    "read",
    "write",
  ]);
  expect((await invite(["owner"])).status).toBe(400);
  expect((await it().graph("POST", `${path}/invite`, { body: { recipients: [], roles: ["read"] } })).status).toBe(400);
});

test("what is shared with a folder holds for what lies in it; Files.Read alone reaches own files only", async () => {
  const made = await write(`${PRIYA}/root:/Team/deep/note.txt`);
  const folder = await it().graph("GET", `${PRIYA}/root:/Team`);
  const grace = await signIn(it(), "grace.mensah");
  await it().graph("POST", `${PRIYA}/items/${folder.body.id}/invite`, {
    body: { recipients: [{ objectId: grace.id }], roles: ["read"] },
  });
  const path = `${PRIYA}/items/${made.body.id}`;
  expect((await grace.graph("GET", path)).status).toBe(200);
  const { body } = await it().control("POST", "/tokens", { user: grace.id, permissions: ["Files.Read"] });
  expect((await it().graph("GET", path, { token: body.access_token })).body.error.code).toBe("accessDenied");
  expect((await it().graph("GET", "/me/drive/root", { token: body.access_token })).status).toBe(200);
  const app = await it().app("Files.Read.All");
  const refused = await it().graph("DELETE", path, { token: app.token });
  expect(refused).toMatchObject({ status: 403, body: { error: { code: "accessDenied" } } });
});

test("the files of a chat are found by the address in the message, by those who are in the chat", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const nuala = await signIn(it(), "snibhriain");
  const outsider = await signIn(it(), "rkhan14");
  const chat = await it().graph("POST", "/chats", {
    body: {
      chatType: "oneOnOne",
      members: [tomasz.id, nuala.id].map((id) => ({
        "@odata.type": "#microsoft.graph.aadUserConversationMember",
        roles: ["owner"],
        "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${id}')`,
      })),
    },
  });
  const file = { name: "notes.txt", contentType: "text/plain", base64: Buffer.from("Notes").toString("base64") };
  const sent = await it().control("POST", `/chats/${chat.body.id}/messages`, {
    from: tomasz.id,
    text: "Look",
    files: [file],
  });
  const [attachment] = sent.body.attachments;
  const share = `/shares/${shareOf(attachment.contentUrl)}`;
  const item = await it().graph("GET", `${share}/driveItem`);
  expect(item.body).toMatchObject({ name: "notes.txt", parentReference: { name: "Microsoft Teams Chat Files" } });
  expect(item.body.eTag).toBe(`"{${attachment.id.toUpperCase()}},1"`);
  expect((await nuala.graph("GET", `${share}/driveItem`)).status).toBe(200);
  expect((await outsider.graph("GET", `${share}/driveItem`)).body.error.code).toBe("accessDenied");
  const content = await nuala.graph("GET", `${share}/driveItem/content`);
  expect((await it().ask("GET", content.headers.get("location") ?? "")).body).toBe("Notes");
  expect((await it().graph("GET", share)).body.name).toBe("notes.txt");
  const unknown = await it().graph("GET", `/shares/${shareOf("https://larkfielduni.sharepoint.com/x.txt")}/driveItem`);
  expect(unknown.body.error.code).toBe("itemNotFound");
  expect((await it().graph("GET", "/shares/u!nonsense/driveItem")).body.error.code).toBe("invalidRequest");
});

test("a link opens an item to whoever it is for", async () => {
  const made = await write(`${PRIYA}/root:/linked.txt`);
  const link = (body: object): Promise<Heard> =>
    it().graph("POST", `${PRIYA}/items/${made.body.id}/createLink`, { body });
  const open = await link({ type: "view", scope: "organization" });
  expect(open).toMatchObject({ status: 201, body: { roles: ["read"], link: { type: "view", scope: "organization" } } });
  expect((await link({ type: "view", scope: "organization" })).body.id).toBe(open.body.id);
  const outsider = await signIn(it(), "rkhan14");
  const found = await outsider.graph("GET", `/shares/${shareOf(open.body.link.webUrl)}/driveItem`);
  expect(found.body.id).toBe(made.body.id);
  expect((await link({ type: "embed" })).status).toBe(400);
});

test("the folder of a channel lies in the library of its team, whose members reach it", async () => {
  const wei = await signIn(it(), "wei.zhang");
  const { body: teams } = await wei.graph("GET", "/me/joinedTeams");
  const team = teams.value.find(({ displayName }: Said) => displayName === "CS201 Algorithms");
  const { body: channels } = await wei.graph("GET", `/teams/${team.id}/channels`);
  const lectures = channels.value.find(({ displayName }: Said) => displayName === "Lectures");
  const folder = await wei.graph("GET", `/teams/${team.id}/channels/${lectures.id}/filesFolder`);
  expect(folder.body).toMatchObject({ name: "Lectures", parentReference: { driveType: "documentLibrary" } });
  const { driveId } = folder.body.parentReference;
  expect((await wei.graph("GET", `/groups/${team.id}/drive`)).body.id).toBe(driveId);
  await write(`/drives/${driveId}/items/${folder.body.id}:/slides.pdf`);
  const inside = await wei.graph("GET", `/drives/${driveId}/items/${folder.body.id}/children`);
  expect(inside.body.value).toMatchObject([{ name: "slides.pdf", file: { mimeType: "application/pdf" } }]);
  const outsider = await signIn(it(), "rkhan14");
  expect((await outsider.graph("GET", `/drives/${driveId}/items/${folder.body.id}`)).status).toBe(403);
});
