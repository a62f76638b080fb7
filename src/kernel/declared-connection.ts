import { readFileSync } from "node:fs";
import { z } from "zod";

/** The Value of a client secret; the ID beside it in the portal has the form of an id. */
const clientSecret = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .refine((text) => !z.guid().safeParse(text).success);

const clientSecretFile = z
  .string()
  .transform((file, context) => contentOf(file) ?? (context.addIssue("cannot be read"), z.NEVER))
  .pipe(clientSecret);

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Told with all other mistakes, by the variable's name.
    return undefined;
  }
}

/** What the environment may say about an app registration that it declares. */
export const CONNECTION_SETTINGS = {
  PARLEY_CONNECTION_TENANT: { schema: z.guid().optional(), example: "the Directory (tenant) ID of the app's overview" },
  PARLEY_CONNECTION_CLIENT: {
    schema: z.guid().optional(),
    example: "the Application (client) ID of the app's overview",
  },
  PARLEY_CONNECTION_CLOUD: {
    schema: z.enum(["global", "us-government", "us-defense", "china"]).optional(),
    example: "us-government, or us-defense, china, global",
  },
  PARLEY_CONNECTION_SECRET: {
    schema: clientSecret.optional(),
    example: "the Value of a client secret, which is not its Secret ID",
  },
  PARLEY_CONNECTION_SECRET_FILE: {
    schema: clientSecretFile.optional(),
    example: "/run/secrets/microsoft, a readable file with the Value of a client secret",
  },
} as const;

type Name = keyof typeof CONNECTION_SETTINGS;
type Values = { readonly [N in Name]: z.output<(typeof CONNECTION_SETTINGS)[N]["schema"]> };

/** An app registration that the environment declares, with its client secret. */
export interface DeclaredConnection {
  readonly entraTenantId: string;
  readonly clientId: string;
  /** Which of Microsoft's clouds the tenant lives in. */
  readonly cloud: NonNullable<Values["PARLEY_CONNECTION_CLOUD"]>;
  readonly secret: string;
}

/** What is wrong with these values together: each rule, and whether it is broken. */
export function connectionRules(
  values: Values & { readonly PARLEY_SANDBOX: "on" | "off" | undefined },
): [boolean, string][] {
  const { PARLEY_CONNECTION_SECRET: secret, PARLEY_CONNECTION_SECRET_FILE: file } = values;
  const { PARLEY_CONNECTION_TENANT: tenant, PARLEY_CONNECTION_CLIENT: client } = values;
  const parts = [tenant, client, secret ?? file];
  return [
    [
      parts.some(Boolean) && !parts.every(Boolean),
      "  PARLEY_CONNECTION_TENANT, PARLEY_CONNECTION_CLIENT and PARLEY_CONNECTION_SECRET or PARLEY_CONNECTION_SECRET_FILE belong together: set all three or none.",
    ],
    [
      secret !== undefined && file !== undefined,
      "  PARLEY_CONNECTION_SECRET and PARLEY_CONNECTION_SECRET_FILE say the same: set one of them.",
    ],
    [
      tenant === undefined && values.PARLEY_CONNECTION_CLOUD !== undefined,
      "  PARLEY_CONNECTION_CLOUD says where the tenant of PARLEY_CONNECTION_TENANT lives: set that, too, or leave it out.",
    ],
    [
      tenant !== undefined && tenant.toLowerCase() === client?.toLowerCase(),
      "  PARLEY_CONNECTION_TENANT and PARLEY_CONNECTION_CLIENT are the same: the app's overview shows two different ids.",
    ],
    [
      tenant !== undefined && values.PARLEY_SANDBOX === "on",
      "  PARLEY_CONNECTION_TENANT names a real tenant, which is not shown to the sandbox: leave it out, or set PARLEY_SANDBOX to off.",
    ],
  ];
}

/** The connection that the values declare; undefined where it is made by people, in the browser. */
export function connectionIn(values: Values): DeclaredConnection | undefined {
  const { PARLEY_CONNECTION_TENANT: entraTenantId, PARLEY_CONNECTION_CLIENT: clientId } = values;
  const secret = values.PARLEY_CONNECTION_SECRET ?? values.PARLEY_CONNECTION_SECRET_FILE;
  const cloud = values.PARLEY_CONNECTION_CLOUD ?? "global";
  return entraTenantId && clientId && secret ? { entraTenantId, clientId, cloud, secret } : undefined;
}
