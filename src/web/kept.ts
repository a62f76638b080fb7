/** What this device keeps under a name; nothing where the browser keeps nothing of a page that stands within another. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Browsers that lend such a page no storage throw; it then begins as on a new device.
    return null;
  }
}

/** Keeps `value` on this device, where the browser lends it the room. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // What is chosen holds until the page is left; nothing else rests on it.
  }
}
