import type { Drive, DriveItem } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import type { GraphStream } from "../wire/answer.ts";
import { graphPath } from "../wire/path.ts";

/** A file in SharePoint or OneDrive. */
export interface DriveItemAddress {
  readonly drive: string;
  readonly item: string;
}

/** What Microsoft says of a file, by the address at which people open it. That address is only ever told to Graph. */
export async function sharedItem(graph: GraphClient, url: string, waiting: Waiting = {}): Promise<DriveItem> {
  const token = `u!${Buffer.from(url, "utf8").toString("base64url")}`;
  return await graph.request<DriveItem>({
    ...waiting,
    method: "GET",
    path: graphPath`/shares/${token}/driveItem`,
    query: { $select: "id,name,size,parentReference" },
  });
}

/** The object id of the user whose drive it is; undefined of a site's or group's. */
export async function ownerOfDrive(
  graph: GraphClient,
  drive: string,
  waiting: Waiting = {},
): Promise<string | undefined> {
  const path = graphPath`/drives/${drive}`;
  const { owner } = await graph.request<Drive>({ ...waiting, method: "GET", path, query: { $select: "id,owner" } });
  return owner?.user?.id ?? undefined;
}

/** A file as it comes. */
export async function openDriveItem(
  graph: GraphClient,
  { drive, item }: DriveItemAddress,
  waiting: Waiting = {},
): Promise<GraphStream> {
  return await graph.open({ ...waiting, method: "GET", path: graphPath`/drives/${drive}/items/${item}/content` });
}
