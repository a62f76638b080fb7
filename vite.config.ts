import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { readMessages } from "./scripts/screens/read-messages.ts";
import { packAssets } from "./scripts/screens/pack-assets.ts";
import { resolveStyles } from "./scripts/screens/resolve-styles.ts";
import { leaveOutRehydration, writeOutThemes, writeOutTokens } from "./scripts/screens/trim-fluent.ts";

/** While developing, the server runs beside Vite; its cookie and its event stream pass through. */
const SERVER = "http://localhost:4000";

/** What every page needs: React, what fills messages in, and our words. None of it leans on what only some pages need. */
const EVERYWHERE = [
  /node_modules\/(react|react-dom|scheduler|intl-messageformat|@formatjs)\//,
  /\/sdk\/src\//,
  /src\/web\/(appearance\/appearance|kept|parts\/later|when\/|words\/(catalogue|message|language))/,
];

/** In one piece: packed, it is smaller than its forty parts, and browsers keep it from page to page. */
const everywhere = {
  name: "everywhere",
  test: (id: string) => EVERYWHERE.some((part) => part.test(id)),
  // What a single screen needs of these packages stays with it.
  minShareCount: 2,
};

export default defineConfig({
  root: join(import.meta.dirname, "src/web"),
  plugins: [
    react(),
    readMessages(),
    resolveStyles(),
    writeOutTokens(),
    writeOutThemes(),
    leaveOutRehydration(),
    packAssets(),
  ],
  build: {
    outDir: join(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      input: ["index.html", "visit.html"].map((page) => join(import.meta.dirname, "src/web", page)),
      output: { codeSplitting: { groups: [everywhere] } },
    },
    target: "es2022",
  },
  server: { proxy: { "/api": SERVER } },
});
