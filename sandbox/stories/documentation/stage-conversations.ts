import { memberOf } from "../signed-in.ts";
import type { Said } from "../visitor.ts";
import type { Stage } from "./stage.ts";

const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const WEBSITE = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/com.microsoft.teamspace.tab.web";
const CARD = "application/vnd.microsoft.card.thumbnail";

/** A chat and a team in which everything has happened once. */
export async function setConversations(stage: Stage): Promise<void> {
  const apps = (await stage.graph("GET /appCatalogs/teamsApps?$filter=displayName eq 'Larkfield Notices'")).value;
  stage.keep("catalogueApp", apps[0].id);
  stage.keep("catalogueApp.externalId", apps[0].externalId);
  stage.keep("catalogueApp.address", `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${apps[0].id}`);
  await setChat(stage);
  await setTeam(stage);
  await setChannels(stage);
  await setPosts(stage);
  await setGone(stage);
}

const chatPath = (id: string): string => `/chats/${encodeURIComponent(id)}`;

async function setChat(stage: Stage): Promise<void> {
  const [fair] = (await stage.graph("GET /me/chats?$filter=topic eq 'Employers'' fair'", undefined, "praman2")).value;
  stage.keep("chat", fair.id);
  const [pair] = (await stage.graph("GET /me/chats?$filter=chatType eq 'oneOnOne'", undefined, "praman2")).value;
  stage.keep("pair", pair.id);
  const root = chatPath(fair.id);
  const members: Said[] = (await stage.graph(`GET ${root}/members`)).value;
  stage.keep("chat.member", members.find(({ userId }) => userId === stage.id("tomasz")).id);
  await stage.graph(`POST ${root}/messages`, richMessage(stage), "snibhriain");
  const message = await stage.graph(`POST ${root}/messages`, richMessage(stage), "praman2");
  stage.keep("message", message.id);
  stage.keep("message.picture", (await stage.graph(`GET ${root}/messages/${message.id}/hostedContents`)).value[0].id);
  await stage.graph(`POST ${root}/messages/${message.id}/setReaction`, { reactionType: "like" }, "twisniewski");
  const pin = { "message@odata.bind": `https://graph.microsoft.com/v1.0${root}/messages/${message.id}` };
  await stage.graph(`POST ${root}/pinnedMessages`, pin, "praman2");
  await install(stage, root, "chat");
  await install(stage, `/users/${stage.id("priya")}/teamwork`, "user");
  stage.keep("chat.tab", (await stage.graph(`POST ${root}/tabs`, tab())).id);
}

/** A message with a mention, a card and a picture. */
function richMessage(stage: Stage): object {
  const content = '<at id="0">Tomasz</at> <attachment id="card"></attachment><img src="../hostedContents/1/$value">';
  const user = { id: stage.id("tomasz"), displayName: "Tomasz Wiśniewski", userIdentityType: "aadUser" };
  return {
    subject: "Look",
    body: { contentType: "html", content },
    mentions: [{ id: 0, mentionText: "Tomasz", mentioned: { user } }],
    attachments: [{ id: "card", contentType: CARD, content: '{"title":"A card"}' }],
    hostedContents: [{ "@microsoft.graph.temporaryId": "1", contentType: "image/png", contentBytes: PICTURE }],
  };
}

async function install(stage: Stage, root: string, name: string): Promise<void> {
  const made = await stage.graph(`POST ${root}/installedApps`, {
    "teamsApp@odata.bind": stage.id("catalogueApp.address"),
  });
  stage.keep(`${name}.installation`, made.id);
}

function tab(): object {
  const address = "https://careers.campus.example/";
  const configuration = { entityId: "one", contentUrl: address, websiteUrl: address, removeUrl: address };
  return { displayName: "Careers", "teamsApp@odata.bind": WEBSITE, configuration };
}

async function setTeam(stage: Stage): Promise<void> {
  const team = (await stage.graph("GET /teams?$filter=displayName eq 'Careers Service'")).value[0].id;
  stage.keep("team", team);
  const other = (await stage.graph("GET /teams?$filter=displayName eq 'CS201 Algorithms'")).value[0].id;
  stage.keep("otherTeam", other);
  const root = `/teams/${team}`;
  const members: Said[] = (await stage.graph(`GET ${root}/members`)).value;
  stage.keep("team.member", members.find(({ userId }) => userId === stage.id("siobhan")).id);
  const tag = await stage.graph(`POST ${root}/tags`, {
    displayName: "Interviewers",
    description: "Who interviews",
    members: ["priya", "tomasz"].map((name) => ({ userId: stage.id(name) })),
  });
  stage.keep("tag", tag.id);
  stage.keep("tag.member", (await stage.graph(`GET ${root}/tags/${tag.id}/members`)).value[1].id);
  await install(stage, root, "team");
  const headers = { authorization: `Bearer ${await stage.token()}`, "content-type": "image/png" };
  const body = new Uint8Array(Buffer.from(PICTURE, "base64"));
  await stage.visitor.fetch(`${stage.visitor.sandbox.ready.graph}${root}/photo/$value`, {
    method: "PUT",
    headers,
    body,
  });
}

async function setChannels(stage: Stage): Promise<void> {
  const root = `/teams/${stage.id("team")}/channels`;
  const at = (id: string): string => `${root}/${encodeURIComponent(id)}`;
  const make = async (body: object): Promise<string> => (await stage.graph(`POST ${root}`, body)).id;
  const owners = [memberOf(stage.id("priya"))];
  stage.keep("channel", await make({ displayName: "Placements", description: "Where to go" }));
  stage.keep("archivedChannel", await make({ displayName: "Last year", description: "Gone" }));
  await stage.graph(`POST ${at(stage.id("archivedChannel"))}/archive`, {});
  stage.keep("privateChannel", await make({ displayName: "Pay", membershipType: "private", members: owners }));
  const member = await stage.graph(`POST ${at(stage.id("privateChannel"))}/members`, memberOf(stage.id("siobhan")));
  stage.keep("channel.member", member.id);
  await stage.graph(`POST ${root}`, {
    displayName: "Partners",
    description: "All",
    membershipType: "shared",
    members: owners,
  });
  await stage.control("POST /clock", { advance: 10 });
  const shared = await stage.graph(`GET ${root}?$filter=membershipType eq 'shared'`);
  stage.keep("sharedChannel", shared.value[0].id);
  stage.keep("channel.tab", (await stage.graph(`POST ${at(stage.id("channel"))}/tabs`, tab())).id);
  const planner = { ...tab(), "teamsApp@odata.bind": WEBSITE.replace("tab.web", "tab.planner") };
  await stage.graph(`POST ${at(stage.id("channel"))}/tabs`, planner);
}

async function setPosts(stage: Stage): Promise<void> {
  const root = `/teams/${stage.id("team")}/channels/${encodeURIComponent(stage.id("channel"))}/messages`;
  const post = await stage.graph(`POST ${root}`, richMessage(stage), "praman2");
  stage.keep("post", post.id);
  const reply = await stage.graph(`POST ${root}/${post.id}/replies`, richMessage(stage), "praman2");
  stage.keep("reply", reply.id);
  await stage.graph(`POST ${root}/${post.id}/setReaction`, { reactionType: "like" }, "twisniewski");
}

/** A chat and a team that were deleted, and a team that is archived. */
async function setGone(stage: Stage): Promise<void> {
  const members = ["priya", "tomasz", "leila"].map((name) => memberOf(stage.id(name)));
  const chat = await stage.graph("POST /chats", { chatType: "group", topic: "Gone", members });
  stage.keep("deletedChat", chat.id);
  await stage.graph(`DELETE ${chatPath(chat.id)}`);
  for (const name of ["deletedTeam", "archivedTeam"]) {
    await stage.graph("POST /teams", {
      "template@odata.bind": "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
      displayName: name,
      members: [memberOf(stage.id("priya"))],
    });
    await stage.control("POST /clock", { advance: 10 });
    stage.keep(name, (await stage.graph(`GET /teams?$filter=displayName eq '${name}'`)).value[0].id);
  }
  const deleted = stage.id("deletedTeam");
  const general = encodeURIComponent((await stage.graph(`GET /teams/${deleted}/primaryChannel`)).id);
  await stage.graph(`POST /teams/${deleted}/channels/${general}/messages`, richMessage(stage), "praman2");
  await stage.graph(`DELETE /groups/${deleted}`);
  await stage.graph(`POST /teams/${stage.id("archivedTeam")}/archive`);
  await stage.control("POST /clock", { advance: 10 });
}
