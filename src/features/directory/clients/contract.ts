import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { Email, LocalFields, Name, PersonWish } from "../contract.ts";

const ExternalId = OneLine.min(1).max(200);

/** A client: whom the organisation works for, with the address of the place itself. */
export const ClientWish = z
  .strictObject({
    name: Name,
    externalId: ExternalId.optional(),
    defaultEmail: Email.optional(),
    fields: LocalFields.default({}),
  })
  .meta({ id: "ClientWish" });
export type ClientWish = z.output<typeof ClientWish>;

/** What may be changed of a client; what is not named stays as it is, an empty text is removed. */
export const ClientChange = z
  .strictObject({
    name: Name.optional(),
    externalId: z.union([ExternalId, z.literal("")]).optional(),
    defaultEmail: z.union([Email, z.literal("")]).optional(),
    fields: LocalFields.optional(),
  })
  .meta({ id: "ClientChange" });
export type ClientChange = z.output<typeof ClientChange>;

const known = {
  id: z.uuid(),
  name: z.string(),
  externalId: z.string().optional(),
  defaultEmail: z.string().optional(),
  fields: z.record(z.string(), z.string()),
  archivedAt: z.string().optional(),
  addedAt: z.string(),
};

export const Client = z.object(known).meta({ id: "Client" });
export type Client = z.infer<typeof Client>;

/** Whom to write to about a client: a contact, or the place itself. */
export const WriteTo = z.object({
  email: z.string(),
  name: z.string(),
  by: z.enum(["contact", "default"]),
  person: z.uuid().optional(),
});
export type WriteTo = z.infer<typeof WriteTo>;

/** One client in full; without `writeTo` there is no address to write to. */
export const ClientInFull = z.object({ ...known, writeTo: WriteTo.optional() }).meta({ id: "ClientInFull" });
export type ClientInFull = z.infer<typeof ClientInFull>;

/** Somebody known, or somebody new, as a contact of a client. */
export const ContactWish = z
  .strictObject({
    person: z.union([z.uuid(), PersonWish]),
    title: OneLine.max(200).optional(),
    primary: z.boolean().default(false),
  })
  .meta({ id: "ContactWish" });
export type ContactWish = z.output<typeof ContactWish>;

export const Contact = z
  .object({
    id: z.uuid(),
    client: z.object({ id: z.uuid(), name: z.string() }),
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string().optional() }),
    title: z.string().optional(),
    primary: z.boolean(),
    addedAt: z.string(),
  })
  .meta({ id: "Contact" });
export type Contact = z.infer<typeof Contact>;
