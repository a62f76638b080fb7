import { DAY, later } from "../kernel/time.ts";
import { endpointsOf, type EndpointsOverride } from "./clouds.ts";
import { openBudgetStore } from "./governor/budget-store.ts";
import { openGovernor } from "./governor/governor.ts";
import { makeOpeners, type Openers } from "./notices/openers.ts";
import { makeOrigins, type Origins } from "./notices/prove-origin.ts";
import type { World } from "./ports.ts";
import type { GraphClient } from "./request.ts";
import { readAssertion, type WorkloadIdentity } from "./token/assertion.ts";
import { type Standing, standingIn } from "./token/standing.ts";
import { type Delegation, openDelegation } from "./token/delegation.ts";
import { openTokens, type Connection, type Tokens } from "./token/token.ts";
import { openClient } from "./wire/client.ts";
import { openWire } from "./wire/wire.ts";

export { batch } from "./batch.ts";
export { registrationPage } from "./clouds.ts";
export type { Connection, Tokens } from "./token/token.ts";
export { type AccountGrant, newSignInJourney } from "./token/delegation.ts";
export type { Credential } from "./token/credential.ts";
export type { WorkloadIdentity } from "./token/assertion.ts";
export type { GraphClient, GraphRequest } from "./request.ts";
export type { GraphAnswer } from "./wire/answer.ts";
export { EntraError } from "./token/entra-error.ts";
export { everyEntraFinding, findingOf } from "./token/entra-findings.ts";
export { GraphError, GraphUnreachable } from "./wire/graph-error.ts";
export type { Standing };
export { EncryptedContent } from "./notices/open-content.ts";
export { graphPath } from "./wire/path.ts";

/** What the house gives, and where Microsoft is when it is only pretended. */
export interface GraphSettings extends World {
  /** Honoured as given: that it is used with a sandbox only is the composition root's affair. */
  readonly endpointsOverride?: EndpointsOverride | undefined;
  /** How many Parley processes share this database now; 1 when absent. Each takes its part of a mailbox's four seats. */
  readonly processes?: (() => number) | undefined;
  /** Where the identity token of the machine lies, for connections that prove themselves by it. */
  readonly federatedTokenFile?: string | undefined;
}

/** Microsoft, for all connections of this process. */
export interface Graph {
  /** Where Microsoft is pretended, if it is. */
  readonly pretend: EndpointsOverride | undefined;
  client(connection: Connection): GraphClient;
  /** The same in somebody's name: with tokens that are theirs. */
  clientFor(connection: Connection, tokens: Tokens): GraphClient;
  /** Signs people in, and keeps what they allowed alive. */
  readonly delegation: Delegation;
  /** Has Entra accept the connection's credential, by a token that is held already where there is one. Rejects as a request does. */
  prove(connection: Connection): Promise<Standing>;
  /** What Microsoft sends along with announcements. */
  readonly notices: Pick<Openers, "open"> & Origins;
  /** Who this machine is to the issuer of its identity token. Rejects with a Failure where it has none that is good. */
  identity(): Promise<WorkloadIdentity>;
  /** Drops budgets that nobody has used for two days. Once a day is enough. */
  tidy(): Promise<void>;
  /** Lets requests under way finish, then closes all connections. */
  close(): Promise<void>;
}

/** Opens the room. Clients are cheap: tokens, budgets and connections are shared by all that this one hands out. */
export function createGraph(settings: GraphSettings): Graph {
  const { clock, random, log, sql, endpointsOverride: override, processes = () => 1 } = settings;
  const { federatedTokenFile: assertionFile } = settings;
  const store = openBudgetStore(sql);
  const tokenParts = { clock, random, log, override, assertionFile };
  const tokens = openTokens(tokenParts);
  const governor = openGovernor({ clock, store, log, processes });
  const wire = openWire();
  const openers = makeOpeners();
  const origins = makeOrigins({ clock, endpointsOf: ({ cloud }) => endpointsOf(cloud, override) });
  const clientFor: Graph["clientFor"] = (connection, whose) => {
    const endpoints = endpointsOf(connection.cloud, override);
    return openClient({ world: settings, connection, endpoints, tokens: whose, governor, wire });
  };
  return {
    pretend: override,
    client: (connection) => clientFor(connection, tokens),
    clientFor,
    delegation: openDelegation(tokenParts),
    prove: async (connection) => standingIn(await tokens.tokenFor(connection)),
    identity: async () => (await readAssertion(assertionFile, clock)).identity,
    tidy: () => store.forget(later(clock.now(), -2 * DAY).getTime()),
    notices: { ...openers, ...origins },
    close: async () => {
      await openers.close();
      await wire.close();
    },
  };
}
export {
  addKey,
  keyOf,
  type KeyHolder,
  READS_REGISTRATION,
  type Registration,
  registrationOf,
  removeKey,
} from "./applications.ts";
export { allowsTeams, freeBusy, mailboxZone, schedulesOf } from "./calendars.ts";
export {
  allUsers,
  anyUser,
  searchUsers,
  type Sight,
  sightOf,
  userChanges,
  usersAmong,
  usersStartingWith,
} from "./user-search.ts";
export { getUser, photoOf, type UserSearch, type Waiting } from "./users.ts";
export { type Changed, DeltaExpired } from "./delta.ts";
export { addressOfGroup, type ChangedGroup, groupChanges, type GroupMembers, membersOf } from "./groups.ts";
export {
  cancelEvent,
  createEvent,
  deleteEvent,
  type EventAddress,
  findEventsByKey,
  findKeyedEvents,
  type KeyedEvent,
  getEvent,
  isMailboxMissing,
  keyProperty,
  type NewEvent,
  patchEvent,
} from "./events.ts";
export { createDraft, findMessagesByKey, getMessage, sendDraft } from "./messages.ts";
export {
  createOrGetMeeting,
  deleteMeeting,
  findMeetingByJoinUrl,
  getMeeting,
  type MeetingAddress,
  patchMeeting,
} from "./online-meetings.ts";
export {
  listAttendance,
  listAttendanceReports,
  listRecordings,
  listTranscripts,
  openRecording,
  readTranscript,
} from "./meeting-artifacts.ts";
export type { GraphStream } from "./wire/answer.ts";
export { microsoftsClock } from "./organization.ts";
export {
  allChatsOf,
  chatChangesOf,
  chatMessagesSince,
  chatsOf,
  createChat,
  editChatMessage,
  getChat,
  getChatMessage,
  membersOfChat,
  presenceOf,
  presencesOf,
  readHostedContent,
  sendChatMessage,
  setChatMessageDeleted,
  setChatReaction,
  type TeamsMessageAddress,
} from "./chats.ts";
export { type DriveItemAddress, openDriveItem, ownerOfDrive, sharedItem } from "./drive/items.ts";
export {
  beginUpload,
  CHUNK,
  forgetUpload,
  inviteReaders,
  type LaidItem,
  type DriveFolder,
  filesFolderOf,
  laidItemAt,
  type Reader,
  removeItem,
  sendPiece,
  uploadedSoFar,
} from "./drive/upload.ts";
export { ownSubscriptions, renewSubscription, subscribe, unsubscribe } from "./subscriptions.ts";
export {
  type ChannelAddress,
  channelChangesOf,
  channelsOfTeam,
  getChannel,
  getTeam,
  latestInChannel,
  repliesAbove,
  sendInChannel,
  teamsStartingWith,
  joinedTeams,
  type ThreadTold,
} from "./teams/channels.ts";
export { type TeamStanding, teamStandings, tryToCreateTeam } from "./teams/teams.ts";
export {
  createSessionEvent,
  endSessionEvent,
  findSessionEvents,
  getSessionEvent,
  patchSessionEvent,
  type SessionCalendar,
} from "./teams/session-events.ts";
export { archiveTeam, deleteGroup, restoreGroup, unarchiveTeam } from "./teams/lifecycle.ts";
export { addToChannel, createChannel, membersOfChannel, removeFromChannel } from "./teams/new-channel.ts";
export { type BegunTeam, createTeam, groupsCalled, renameTeam, teamOperation } from "./teams/new-team.ts";
export {
  addMembers,
  changeRole,
  membersOfTeam,
  type RefusedMember,
  removeMembers,
  type TeamMember,
} from "./teams/members.ts";
export { consentAddress, consentFinding } from "./token/consent.ts";
