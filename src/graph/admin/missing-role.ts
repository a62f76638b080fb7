import { GraphError } from "../wire/graph-error.ts";

/** What an administrator does, and the least of Microsoft's roles that may. */
export interface Duty {
  readonly doing: string;
  readonly role: string;
}

export const REGISTERING: Duty = { doing: "register apps", role: "Cloud Application Administrator" };
export const GRANTING: Duty = { doing: "grant Microsoft Graph permissions", role: "Privileged Role Administrator" };

/** The administrator who signed in may not do this; a colleague with the role goes on with what is there. */
export class MissingRole extends Error {
  override readonly name = "MissingRole";
  readonly role: string;
  readonly cure: string;

  constructor({ doing, role }: Duty, cause: unknown) {
    super(`Your account may not ${doing} in this tenant: that takes the role ${role}.`, { cause });
    this.role = role;
    this.cure = `Have a colleague with the role ${role} run the same command. It goes on with what is there.`;
  }
}

/** Does what takes a role. Throws `MissingRole` where Microsoft says that it is missing. */
export async function asRole<T>(duty: Duty, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isMissing =
      error instanceof GraphError && error.status === 403 && error.code === "Authorization_RequestDenied";
    throw isMissing ? new MissingRole(duty, error) : error;
  }
}
