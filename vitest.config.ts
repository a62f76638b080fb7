import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "sandbox/**/*.test.ts",
      "sdk/**/*.test.ts",
      "scripts/**/*.test.ts",
      "journeys/**/*.test.ts",
    ],
    globalSetup: ["src/testing/global-setup.ts"],
    // How long a test takes is nothing that it proves; these end what would never end.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    pool: "forks",
    maxWorkers: 3,
    // Nothing here replaces modules or leaves state behind in them, and loading them anew costs a quarter of the time.
    isolate: false,
    env: { NODE_ENV: "test", LOG_LEVEL: "silent" },
  },
});
