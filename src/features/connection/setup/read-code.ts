import { Failure } from "../../../kernel/errors.ts";
import type { AppIds } from "./contract.ts";

/** What a code begins with: of whom it is, and how it is to be read. */
export const CODE_WORD = "parley1";

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const CODE = new RegExp(`^${CODE_WORD}\\.(${GUID})\\.(${GUID})\\.(${GUID})$`, "i");

/** The ids in the line that a block shows where it cannot reach the server. Whatever the terminal broke is forgiven. */
export function readCode(code: string): AppIds {
  const [, entraTenantId, clientId, applicationObjectId] = CODE.exec(code.replaceAll(/\s/g, "")) ?? [];
  if (entraTenantId !== undefined && clientId !== undefined && applicationObjectId !== undefined) {
    return { entraTenantId, clientId, applicationObjectId };
  }
  throw new Failure("invalid-input", "This is not the line that the block showed at its end.", {
    field: "code",
    reason: "setup-code-unreadable",
    cure: `Copy the whole line; it begins with ${CODE_WORD}.`,
  });
}
