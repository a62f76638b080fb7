import type { Context } from "../../../context.ts";
import {
  type ChannelAddress,
  type DriveItemAddress,
  filesFolderOf,
  type GraphClient,
  GraphError,
  ownerOfDrive,
  sharedItem,
} from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inWords, reachMicrosoft } from "../../connection/index.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { messageById, type MessageRow } from "../receiving/store.ts";
import { refuseSwitchedOff } from "./switched-on.ts";

export interface WantedFile {
  readonly conversation: string;
  /** Ours. */
  readonly message: string;
  /** Microsoft's own id. */
  readonly attachment: string;
}

/** A file that hangs on a message, where Microsoft keeps it. */
export interface FoundFile {
  readonly graph: GraphClient;
  readonly at: DriveItemAddress;
  /** As the message calls it. */
  readonly name: string;
  readonly bytes: number | undefined;
}

interface Hanging {
  readonly connection: string;
  readonly name: string;
  readonly url: string;
  /** The object id of whoever sent it. */
  readonly sender: string;
  /** Where it hangs on a message of one. */
  readonly channel: ChannelAddress | undefined;
}

/**
 * A file that hangs on a message, for whoever may see the conversation. The address was written by the message's sender,
 * and the app may read every file of the tenant: only what lies in the sender's own drive, or where the channel keeps its
 * files, is theirs to show. Of a message that was deleted nothing is found.
 */
export async function findFile(ctx: Context, wanted: WantedFile, signal: AbortSignal): Promise<FoundFile> {
  const { connection, name, url, ...from } = await hangingOn(ctx, wanted);
  return inWords(async () => {
    const { graph } = await reachMicrosoft(ctx, connection);
    return asToldHere(async () => {
      const { id: item, size, parentReference } = await sharedItem(graph, url, { signal });
      const drive = parentReference?.driveId;
      if (item === undefined || !drive) throw noFile();
      if (!(await isTheirs(graph, drive, { ...from, signal }))) throw elsewhere(from.channel);
      return { graph, at: { drive, item }, name, bytes: size ?? undefined };
    });
  });
}

interface From extends Pick<Hanging, "sender" | "channel"> {
  readonly signal: AbortSignal;
}

/** Whether a drive is the sender's own, or the one in which the channel keeps its files. */
async function isTheirs(graph: GraphClient, drive: string, { sender, channel, signal }: From): Promise<boolean> {
  if ((await ownerOfDrive(graph, drive, { signal })) === sender) return true;
  return channel !== undefined && (await filesFolderOf(graph, channel, { signal })).drive === drive;
}

async function hangingOn(ctx: Context, { conversation, message: id, attachment }: WantedFile): Promise<Hanging> {
  return ctx.transaction(async (tx) => {
    const seen = await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    await refuseSwitchedOff(ctx, tx, seen);
    const message = await messageById(tx, { conversation, id });
    const file = message && fileOf(message, attachment);
    if (file === undefined) throw noFile();
    const { connection_id: connection, team_id: team, thread_id: thread } = seen;
    return { connection, ...file, channel: team === null ? undefined : { team, channel: thread } };
  });
}

/** A file that hangs on a message which can be read, and has an address and somebody who sent it. */
function fileOf(
  { deleted_at, shown }: MessageRow,
  attachment: string,
): Omit<Hanging, "connection" | "channel"> | undefined {
  const isReadable = deleted_at === null && shown.blocked === null;
  const file = isReadable ? shown.attachments.find(({ kind, id }) => kind === "file" && id === attachment) : undefined;
  const sender = shown.sender?.id;
  if (file?.kind !== "file" || file.url === null || !sender) return undefined;
  return { name: file.name, url: file.url, sender };
}

/** What Microsoft says of this file is told of this file, and of nothing else. */
export async function asToldHere<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.status === 404 || error.status === 410) throw gone(error);
    if (error.status === 403 || error.status === 400) throw refused(error);
    throw error;
  }
}

function gone(cause: GraphError): Failure {
  return new Failure("not-found", "This file is not there any more.", {
    reason: "file-gone",
    cure: "Ask whoever shared it: they may have moved or deleted it.",
    cause,
  });
}

function refused(cause: GraphError): Failure {
  return new Failure("upstream-refused", "Microsoft does not hand out this file.", {
    reason: "file-refused",
    cure: "Open it in Teams. If no file opens at all, grant Files.Read.All under “Connections”.",
    cause,
  });
}

function elsewhere(channel: ChannelAddress | undefined): Failure {
  const nor = channel === undefined ? "" : ", nor among the files of the channel";
  return new Failure("not-allowed", `This file does not lie in the OneDrive of whoever sent it${nor}.`, {
    reason: "file-elsewhere",
    cure: "Open it at its own address: Microsoft knows there whether you may.",
  });
}

function noFile(): Failure {
  return new Failure("not-found", "There is no such file in this conversation.", {
    cure: "Load the conversation again: the message or the file may have been deleted.",
  });
}
