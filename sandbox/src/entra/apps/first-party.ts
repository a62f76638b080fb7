import { type AppRecord, APPS, type CloudName } from "../../entities/app.ts";
import { guidFrom } from "../../kernel/random.ts";
import type { World } from "../../world.ts";

/** The tenant in which Microsoft registers its own apps. */
export const MICROSOFTS_TENANT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/** What Microsoft Graph PowerShell and others sign administrators in with: on a desk, without a secret. */
const COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

interface FirstParty {
  readonly displayName: string;
  readonly redirectUris: readonly string[];
}

const APPS_OF_MICROSOFT: ReadonlyMap<string, FirstParty> = new Map([
  [COMMAND_LINE_TOOLS, { displayName: "Microsoft Graph Command Line Tools", redirectUris: ["http://localhost"] }],
]);

/**
 * An app of Microsoft's own: known in every tenant and registered in none of its customers'. Those of the worldwide cloud
 * are not known in China ("Globally registered apps do not replicate to Azure China", Authentication module cmdlets).
 */
export function firstPartyApp(clientId: string, cloud: CloudName): AppRecord | undefined {
  const known = APPS_OF_MICROSOFT.get(clientId.toLowerCase());
  if (known === undefined || cloud === "china") return undefined;
  return {
    clientId: clientId.toLowerCase(),
    objectId: guidFrom(`Microsoft's registration of ${known.displayName}`),
    displayName: known.displayName,
    cloud,
    createdAt: 0,
    secrets: [],
    certificates: [],
    more: {
      signInAudience: "AzureADMultipleOrgs",
      isFallbackPublicClient: true,
      publicClient: { redirectUris: [...known.redirectUris] },
    },
  };
}

/** An app that this tenant knows: registered here, or Microsoft's own. */
export function appKnown(world: World, clientId: string, cloud: CloudName = "global"): AppRecord | undefined {
  return APPS.in(world).get(clientId.toLowerCase()) ?? firstPartyApp(clientId, cloud);
}

/** Whose tenant an app is registered in, where that is Microsoft's. */
export function ownerOf(clientId: string): string | undefined {
  return APPS_OF_MICROSOFT.has(clientId.toLowerCase()) ? MICROSOFTS_TENANT : undefined;
}
