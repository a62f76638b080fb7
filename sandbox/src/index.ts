export { type Sandbox, type SandboxOptions, startSandbox } from "./start.ts";
export type { Ready } from "./ready.ts";
