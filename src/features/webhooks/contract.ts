import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";

export const ENDPOINT_STATES = ["enabled", "disabled"] as const;
export const DELIVERY_STATES = ["waiting", "delivered", "failed", "held"] as const;
/** Who or what took an endpoint out of use: a person, its own answer 410, or days of failures. */
export const DISABLED_BECAUSE = ["asked", "gone", "failing"] as const;

/** `meeting.opened`, all of one kind as `meeting.*`, or everything as `*`. */
export const FactPattern = z
  .string()
  .max(100)
  .regex(/^(\*|[a-z]+(-[a-z]+)*\.(\*|[a-z]+(-[a-z]+)*))$/, "must be a fact such as meeting.opened, or meeting.*, or *");

const fields = {
  url: PlainText.min(1).max(2000),
  description: PlainText.max(200),
  facts: z.array(FactPattern).min(1).max(100),
  /** Whom to tell when it is taken out of use. */
  contact: z.email().nullable(),
};

export const EndpointWish = z
  .strictObject({
    url: fields.url,
    description: fields.description.default(""),
    facts: fields.facts.default(["*"]),
    contact: fields.contact.default(null),
  })
  .meta({ id: "WebhookEndpointWish" });
export type EndpointWish = z.output<typeof EndpointWish>;

export const EndpointChange = z
  .strictObject({
    url: fields.url.optional(),
    description: fields.description.optional(),
    facts: fields.facts.optional(),
    contact: fields.contact.optional(),
  })
  .meta({ id: "WebhookEndpointChange" });
export type EndpointChange = z.output<typeof EndpointChange>;

export const Endpoint = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    facts: z.array(z.string()),
    contact: z.string().nullable(),
    state: z.enum(ENDPOINT_STATES),
    disabledBecause: z.enum(DISABLED_BECAUSE).optional(),
    /** Since when nothing but failures came back. */
    failingSince: z.string().optional(),
    /** It asked not to be called before then. */
    quietUntil: z.string().optional(),
    /** Until when the secret before this one signs along. */
    oldSecretUntil: z.string().optional(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "WebhookEndpoint" });
export type Endpoint = z.infer<typeof Endpoint>;

export const EndpointWithSecret = Endpoint.extend({ secret: z.string() }).meta({ id: "WebhookEndpointWithSecret" });

export const SecretWish = z.strictObject({
  /** For how many hours the secret before signs along. */
  keepOldHours: z.int().min(0).max(168).default(24),
});

const delivery = {
  id: z.uuid(),
  sequence: z.int(),
  fact: z.string(),
  about: z.string(),
  test: z.boolean(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  nextAttemptAt: z.string().optional(),
  createdAt: z.string(),
};

export const Delivery = z.object(delivery).meta({ id: "WebhookDelivery" });
export type Delivery = z.infer<typeof Delivery>;

const Headers = z.record(z.string(), z.string());

export const Attempt = z
  .object({
    at: z.string(),
    milliseconds: z.int(),
    request: z.object({ headers: Headers, body: z.string() }),
    answer: z.object({ status: z.int(), headers: Headers, body: z.string() }).optional(),
    error: z.string().optional(),
  })
  .meta({ id: "WebhookAttempt" });
export type Attempt = z.infer<typeof Attempt>;

export const DeliveryWithAttempts = z
  .object({ ...delivery, body: z.string(), made: z.array(Attempt) })
  .meta({ id: "WebhookDeliveryWithAttempts" });
export type DeliveryWithAttempts = z.infer<typeof DeliveryWithAttempts>;

export const FACTS = [
  "webhook-endpoint.created",
  "webhook-endpoint.changed",
  "webhook-endpoint.deleted",
  "webhook-endpoint.secret-rotated",
  "webhook-endpoint.enabled",
  "webhook-endpoint.disabled",
  "webhook-endpoint.replayed",
] as const;
