import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { LOGIN } from "./catalog.ts";

/** How somebody signs in to Microsoft: a user principal name. */
export const Login = OneLine.max(113).regex(LOGIN, "must be a user principal name such as amara.okafor@campus.example");

/** Whom Parley may act for: their meetings, their calendars. */
export const Operators = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("everyone") }),
    z.strictObject({
      kind: z.literal("group"),
      id: z.guid("must be the group's Object ID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301").toLowerCase(),
      name: OneLine.min(1).max(256),
    }),
    z.strictObject({ kind: z.literal("people"), logins: z.array(Login).min(1).max(500) }),
  ])
  .meta({ id: "Operators" });
export type Operators = z.output<typeof Operators>;

export const OperatorsWish = z.strictObject({
  operators: Operators,
  /** Somebody outside of them, for whom Microsoft must refuse Parley. */
  outside: Login.optional(),
});
export type OperatorsWish = z.output<typeof OperatorsWish>;

/** What is kept; without `operators` nobody has chosen yet. */
export const OperatorsKept = z
  .object({ operators: Operators.optional(), outside: z.string().optional(), setAt: z.string().optional() })
  .meta({ id: "OperatorsKept" });
export type OperatorsKept = z.infer<typeof OperatorsKept>;
