import { spawn } from "node:child_process";

/** Programs that open an address in the browser, by platform. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens the address in this machine's browser if it has one; the address was shown as well, so nothing hangs on it. */
export function openInBrowser(address: string): void {
  const [program, ...rest] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...rest, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
