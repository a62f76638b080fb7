import type { Context } from "../../../context.ts";
import { graphPath } from "../../../graph/index.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { redirectUrisAt } from "./show-plan.ts";

/**
 * Has the pretended Entra know where its people come back to after they signed in. Of a real app its administrator does
 * that; the set-up says with what.
 */
export async function registerAddresses(ctx: Context, connection: string): Promise<void> {
  const { graph, connection: row } = await reachMicrosoft(ctx, connection);
  const path = graphPath`/applications(appId='${row.client_id}')`;
  await graph.send({ method: "PATCH", path, body: { web: { redirectUris: redirectUrisAt(ctx.address) } } });
}
