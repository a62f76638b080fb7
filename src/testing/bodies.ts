import { z } from "zod";

/** A body that the route's shape takes, in which every id is this one. */
export function bodyNaming(body: z.ZodType<object> | undefined, id: string): unknown {
  if (body === undefined) return undefined;
  const document = ShapeDocument.parse(z.toJSONSchema(body, { io: "input", unrepresentable: "any" }));
  const whole = (shape: Shape): unknown => {
    const named = shape.$ref && document.$defs?.[shape.$ref.replace("#/$defs/", "")];
    return filled(named ? { ...named, ...shape } : shape, { id, whole });
  };
  return whole(document);
}

/** What of JSON Schema the shapes of bodies use. */
const Shape = z.object({
  $ref: z.string().optional(),
  // A member that may be null has two types; the first one says what it is otherwise.
  type: z.union([z.string(), z.array(z.string()).transform(([type = ""]) => type)]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  get anyOf(): z.ZodOptional<z.ZodArray<typeof Shape>> {
    return z.array(Shape).optional();
  },
  get oneOf(): z.ZodOptional<z.ZodArray<typeof Shape>> {
    return z.array(Shape).optional();
  },
  get items(): z.ZodOptional<typeof Shape> {
    return Shape.optional();
  },
  get properties(): z.ZodOptional<z.ZodRecord<z.ZodString, typeof Shape>> {
    return z.record(z.string(), Shape).optional();
  },
});
type Shape = z.infer<typeof Shape>;
const ShapeDocument = Shape.extend({ $defs: z.record(z.string(), Shape).optional() });

const FORMATS: Readonly<Record<string, string>> = {
  email: "somebody@outside.example",
  uri: "https://receiver.example.com/hooks",
  "date-time": "2027-03-09T14:00:00Z",
};

const LEFT_OUT = Symbol("left out");
/** What a shape alone does not say, by the name it stands under. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  at: "2026-11-02T09:00:00Z",
  from: "2026-11-02T09:00:00Z",
  to: "2026-11-03T09:00:00Z",
  start: "2027-03-09T14:00:00Z",
  end: "2027-03-09T15:00:00Z",
  expiresAt: "2027-03-09T00:00:00Z",
  outside: "somebody@outside.example",
  tenantId: "8f2c1d4e-6b3a-4f57-9c0d-2e1a7b5c9d02",
  facts: ["*"],
  scopes: ["people:read"],
  csv: "name,email\nIda,ida@elsewhere.example\n",
  file: LEFT_OUT,
  recurrence: LEFT_OUT,
  options: LEFT_OUT,
  key: LEFT_OUT,
  zone: "Europe/London",
  timeZone: "Europe/London",
  sessions: [],
  slug: "advice",
  weekly: [{ days: [1], from: "09:00", to: "17:00" }],
  exceptions: [],
  questions: [],
  release: LEFT_OUT,
  window: { from: "22:00", to: "06:00" },
  cron: "0 0 * * *",
  sameAs: LEFT_OUT,
  excluded: LEFT_OUT,
  hold: LEFT_OUT,
  url: "https://receiver.example.com/hooks",
};

type Fill = (shape: Shape) => unknown;

function filled(shape: Shape, { id, whole }: { id: string; whole: Fill }): unknown {
  const [choice] = [shape.anyOf, shape.oneOf].flatMap((each) => each ?? []);
  if (choice) return whole(choice);
  const [only] = [shape.const, ...(shape.enum ?? [])].filter((each) => each !== undefined);
  return only ?? OF_TYPE[shape.type ?? ""]?.(shape, whole) ?? textOf(shape, id);
}

const OF_TYPE: Readonly<Record<string, (shape: Shape, whole: Fill) => unknown>> = {
  object: ({ properties = {} }, whole) => {
    const parts = Object.entries(properties).map(([name, each]) => [name, SAMPLES[name] ?? whole(each)]);
    return Object.fromEntries(parts.filter(([, part]) => part !== LEFT_OUT));
  },
  array: ({ items }, whole) => (items ? [whole(items)] : []),
  boolean: () => true,
  integer: ({ minimum }) => minimum ?? 1,
  number: ({ minimum }) => minimum ?? 1,
};

function textOf({ format, minLength = 1 }: Shape, id: string): string {
  return format === "uuid" ? id : (FORMATS[format ?? ""] ?? "x".repeat(Math.max(minLength, 1)));
}
