import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** A conditional access policy, as far as anybody is met by it: refuse tokens, or want a second factor. */
export interface AccessRule {
  /** An app by its client id, or a person by object id. */
  readonly target: { readonly kind: "app" | "user"; readonly id: string };
  readonly control: "block" | "mfa";
}

export const ACCESS_RULES = defineTable<AccessRule>({ name: "access-rules", key: accessRuleKey, indexes: {} });

export function accessRuleKey({ target, control }: AccessRule): string {
  return `${target.kind} ${target.id} ${control}`;
}

export function isRuled(world: World, rule: AccessRule): boolean {
  return ACCESS_RULES.in(world).get(accessRuleKey(rule)) !== undefined;
}
