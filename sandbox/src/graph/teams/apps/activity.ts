import { membersOf } from "../../../entities/chat.ts";
import {
  ACTIVITIES,
  installationId,
  INSTALLATIONS,
  TEAMS_APPS,
  type TeamsAppRecord,
} from "../../../entities/teams/teams-app.ts";
import { findUser } from "../../../entities/user.ts";
import { type JsonObject, objectAt, objectsAt, textAt } from "../../../kernel/json.ts";
import { chatInPath } from "../../chats/chat-access.ts";
import { userInPath } from "../../directory/users.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { badRequest, forbidden, notFound } from "../../protocol/refusal.ts";
import { checkAction } from "../../protocol/schema.ts";
import { channelMemberIds } from "../channels/access.ts";
import { teamInPath } from "../team-access.ts";

const MOST_RECIPIENTS = 100;

/** Lines in people's activity feeds, sent by an app that is installed where it sends them. */
export const activity: readonly Route[] = [
  { method: "POST", template: "/users/{user}/teamwork/sendActivityNotification", handle: notifyUser },
  { method: "POST", template: "/teams/{team}/sendActivityNotification", handle: notifyInTeam },
  { method: "POST", template: "/chats/{chat}/sendActivityNotification", handle: notifyInChat },
  { method: "POST", template: "/teamwork/sendActivityNotificationToRecipients", handle: notifyMany },
];

function notifyUser(call: Call): Answer {
  const { id } = userInPath(call);
  const body = readNotice(call, "userTeamwork.sendActivityNotification");
  send(call, body, { userIds: [id], installedFor: () => id });
  return NO_CONTENT;
}

function notifyInTeam(call: Call): Answer {
  const { id } = teamInPath(call).team;
  const body = readNotice(call, "team.sendActivityNotification");
  const userIds = recipientsIn(call, objectAt(body, "recipient"), id);
  send(call, body, { userIds, installedFor: () => id });
  return NO_CONTENT;
}

function notifyInChat(call: Call): Answer {
  const { id } = chatInPath(call);
  const body = readNotice(call, "chat.sendActivityNotification");
  const userIds = recipientsIn(call, objectAt(body, "recipient"), id);
  send(call, body, { userIds, installedFor: () => id });
  return NO_CONTENT;
}

function notifyMany(call: Call): Answer {
  const body = readNotice(call, "teamwork.sendActivityNotificationToRecipients");
  const recipients = objectsAt(body, "recipients");
  if (recipients.length === 0 || recipients.length > MOST_RECIPIENTS)
    throw badRequest(`'recipients' takes 1 to ${MOST_RECIPIENTS} people.`);
  const userIds = recipients.map((recipient) => userIn(call, recipient));
  send(call, body, { userIds, installedFor: (userId) => userId });
  return { status: 202 };
}

/** The body of a notice, when it has what every notice needs. */
function readNotice(call: Call, action: string): JsonObject {
  const body = checkAction(action, bodyObject(call));
  const topic = objectAt(body, "topic");
  if (topic === undefined) throw badRequest("'topic' is required.");
  const source = textAt(topic, "source");
  if (source === undefined || textAt(topic, "value") === undefined)
    throw badRequest("'topic' needs a source and a value.");
  if (source.toLowerCase() === "text" && textAt(topic, "webUrl") === undefined)
    throw badRequest("A topic of plain text needs a 'webUrl'.");
  if (textAt(body, "activityType") === undefined) throw badRequest("'activityType' is required.");
  return body;
}

/** aadUserNotificationRecipient, or everybody in the team, channel or chat. */
function recipientsIn(call: Call, recipient: JsonObject | undefined, of: string): string[] {
  if (recipient === undefined) throw badRequest("'recipient' is required.");
  const type = textAt(recipient, "@odata.type") ?? "";
  if (/aadUserNotificationRecipient$/i.test(type)) return [userIn(call, recipient)];
  if (/channelMembersNotificationRecipient$/i.test(type))
    return channelMemberIds(call.world, textAt(recipient, "channelId") ?? "");
  if (/(team|chat)MembersNotificationRecipient$/i.test(type))
    return membersOf(call.world, of).map(({ userId }) => userId);
  throw badRequest(`'${type}' is no kind of recipient.`);
}

function userIn({ world }: Call, recipient: JsonObject): string {
  const key = textAt(recipient, "userId") ?? "";
  const user = findUser(world, key);
  if (user === undefined) throw notFound(`The recipient '${key}' was not found.`);
  return user.id;
}

interface Delivery {
  readonly userIds: readonly string[];
  /** Where the app has to be installed for this recipient. */
  readonly installedFor: (userId: string) => string;
}

function send(call: Call, body: JsonObject, { userIds, installedFor }: Delivery): void {
  const { world, caller } = call;
  const app = sendingApp(call, textAt(body, "teamsAppId"));
  const closed = userIds.find(
    (id) => INSTALLATIONS.in(world).get(installationId(installedFor(id), app.id)) === undefined,
  );
  if (closed !== undefined) throw refused(caller.appId, closed);
  for (const userId of userIds) {
    ACTIVITIES.in(world).put({
      id: world.random.guid(),
      userId,
      sentAt: world.clock.now(),
      clientId: caller.appId,
      teamsAppId: app.id,
      activityType: textAt(body, "activityType") ?? "",
      topic: objectAt(body, "topic") ?? {},
      previewText: textAt(objectAt(body, "previewText"), "content") ?? "",
      templateParameters: objectsAt(body, "templateParameters"),
    });
  }
}

/** The Teams app in whose name the caller sends: the one it names, or the one that belongs to it. */
function sendingApp({ world, caller }: Call, teamsAppId: string | undefined): TeamsAppRecord {
  const own = TEAMS_APPS.in(world).by("client", caller.appId);
  const app = teamsAppId === undefined ? own[0] : own.find(({ id }) => id === teamsAppId);
  if (app === undefined) throw refused(caller.appId, "the recipient");
  return app;
}

function refused(appId: string, recipient: string): Error {
  return forbidden(
    `Application with AAD App Id '${appId}' is not authorized to generate activity notifications for '${recipient}'. Ensure that the expected Teams app is installed for the recipient.`,
  );
}
