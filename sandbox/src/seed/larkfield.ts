import { instantOf } from "../kernel/clock.ts";

/** What is fixed about the seed `campus`, so that programs and people can rely on it. */
export const CAMPUS = {
  tenantId: "8f2c1d4e-6b3a-4f57-9c0d-2e1a7b5c9d01",
  domain: "campus.example",
  initialDomain: "larkfielduni.onmicrosoft.com",
  clientId: "5d0e8a72-3c41-4b96-8f1d-c7a2e94b6f10",
  clientSecret: "sbx8Q~campus-administrator-of-the-sandbox",
  libraryAppId: "b3f6a1c9-72d8-4e05-9a4b-1f8c6d2e7a53",
  password: "Campus-Sandbox-2026",
} as const;

export const FOUNDED = instantOf("2023-08-14T08:00:00Z") ?? 0;
export const FOREVER = instantOf("2099-12-31T00:00:00Z") ?? 0;
