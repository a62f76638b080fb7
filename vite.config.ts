import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** While developing, the server runs beside Vite; its cookie and its event stream pass through. */
const SERVER = "http://localhost:4000";

export default defineConfig({
  root: join(import.meta.dirname, "src/web"),
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    rolldownOptions: { input: ["index.html", "visit.html"].map((page) => join(import.meta.dirname, "src/web", page)) },
    target: "es2022",
  },
  server: { proxy: { "/api": SERVER } },
});
