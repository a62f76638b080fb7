/** What a role may be limited to, where that makes sense. */
export const LIMITS = ["services", "queues", "classes"] as const;
export type Limit = (typeof LIMITS)[number];

const READS = [
  "meetings:read",
  "appointments:read",
  "classes:read",
  "people:read",
  "clients:read",
  "connections:read",
  "facts:read",
] as const;
const WRITES = [
  ...READS,
  "messages:read",
  "messages:write",
  "artifacts:read",
  "meetings:write",
  "appointments:write",
  "people:write",
  "clients:write",
] as const;
const ADMINISTERS = [
  ...WRITES,
  "meetings:manage",
  "appointments:approve",
  "appointments:manage",
  "classes:write",
  "classes:run",
  "messages:supervise",
  "messages:erase",
  "artifacts:erase",
  "people:erase",
  "users:read",
  "users:write",
  "keys:read",
  "keys:write",
  "mail:read",
  "mail:write",
  "webhooks:read",
  "webhooks:write",
  "jobs:read",
  "jobs:write",
  "connections:write",
  "metrics:read",
] as const;

/** What each role allows, as scopes; a role that names a limit may be given for some services, queues or classes only. */
export const ROLES = {
  owner: { scopes: ADMINISTERS },
  admin: { scopes: ADMINISTERS },
  staff: { scopes: [...WRITES, "appointments:approve", "mail:read"] },
  approver: {
    scopes: [
      "meetings:read",
      "meetings:write",
      "appointments:read",
      "appointments:write",
      "appointments:approve",
      "people:read",
      "clients:read",
      "facts:read",
    ],
    limit: "services",
  },
  agent: {
    scopes: [
      "meetings:read",
      "meetings:write",
      "messages:read",
      "messages:write",
      "people:read",
      "people:write",
      "clients:read",
      "clients:write",
      "facts:read",
    ],
    limit: "queues",
  },
  supervisor: { scopes: [...WRITES, "messages:supervise", "mail:read", "jobs:read"], limit: "queues" },
  "course-admin": {
    scopes: [
      "meetings:read",
      "classes:read",
      "classes:write",
      "classes:run",
      "people:read",
      "people:write",
      "facts:read",
    ],
    limit: "classes",
  },
  viewer: { scopes: READS },
} as const satisfies Readonly<Record<string, { readonly scopes: readonly string[]; readonly limit?: Limit }>>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = [
  "owner",
  "admin",
  "staff",
  "approver",
  "agent",
  "supervisor",
  "course-admin",
  "viewer",
] as const;
