import { z } from "zod";
import { OneLine, PlainText } from "../../kernel/text.ts";

/** A page of the visitors' own: nobody is sent elsewhere by a hand-over. Its path has no dots, which would lead out of it. */
export const VisitorPage = z
  .string()
  .max(400)
  .regex(/^\/visit(\/[\w-]+)*\/?(\?[\x21-\x7e]*)?$/, "must be an address of the visitors' pages, such as /visit");

const FieldName = PlainText.min(1).max(60);
const FieldText = PlainText.max(400);

/** What an application says of the person it hands over, as the claims of a JWT that it signs with HS256. */
export const HandOver = z
  .object({
    sub: PlainText.min(1).max(200).describe("The person's id in the application."),
    name: OneLine.min(1).max(200),
    email: z.email().max(254).optional(),
    fields: z.record(FieldName, FieldText).default({}),
    person: z.uuid().optional().describe("The person's id here, where the application has added them before."),
    to: VisitorPage.default("/visit"),
    jti: PlainText.min(8).max(200).describe("Different for each hand-over: it is good once."),
    iat: z.number().int(),
    exp: z.number().int(),
  })
  .meta({ id: "HandOver" });
export type HandOver = z.output<typeof HandOver>;

/** The same of what an issuer of identities says of somebody, claim by claim. */
export const TOLD = {
  sub: HandOver.shape.sub,
  name: HandOver.shape.name,
  email: HandOver.shape.email,
  field: FieldText,
};

export const VisitorProof = z
  .strictObject({
    handOver: z.string().min(1).max(8000).optional(),
    link: z.string().min(1).max(400).optional(),
  })
  .refine(({ handOver, link }) => (handOver === undefined) !== (link === undefined), "needs either handOver or link");

export const HandOverKeyWish = z.strictObject({ name: OneLine.min(1).max(60) }).meta({ id: "HandOverKeyWish" });

export const HandOverKey = z
  .object({ id: z.uuid(), name: z.string(), createdAt: z.string() })
  .meta({ id: "HandOverKey" });
export type HandOverKey = z.infer<typeof HandOverKey>;

/** What a visitor sees of themselves. */
export const Me = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().optional(),
    fields: z.record(z.string(), z.string()),
    organisation: z.string(),
  })
  .meta({ id: "Me" });

export const FACTS = ["visitor.came", "visitor.link-asked", "hand-over-key.made", "hand-over-key.ended"] as const;
