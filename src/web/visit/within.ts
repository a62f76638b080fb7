const MARK = "embed";

/** Whether this page stands within another one, as the address says. */
export function isWithinPage(): boolean {
  return new URLSearchParams(location.search).has(MARK);
}

/** One of our addresses, to go on at within the same surroundings. */
export function goingOn(address: string): string {
  if (!isWithinPage()) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${MARK}=1`;
}

/**
 * Tells the page around this one how high it is, whenever that changes. Asks first who is there, since the height is said to
 * that origin alone.
 */
export function tellHeight(content: HTMLElement): () => void {
  if (!isWithinPage() || window.parent === window) return () => undefined;
  let around: string | undefined;
  const tell = () => {
    if (around === undefined) return;
    window.parent.postMessage({ parley: "height", height: content.getBoundingClientRect().height }, around);
  };
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isGreeting(data)) return;
    around = origin;
    tell();
  };
  const watch = new ResizeObserver(tell);
  watch.observe(content);
  addEventListener("message", hear);
  // Nobody's secret: any page may know that a booking page has opened within it.
  window.parent.postMessage({ parley: "who-is-there" }, "*");
  return () => {
    watch.disconnect();
    removeEventListener("message", hear);
  };
}

function isGreeting(data: unknown): boolean {
  return typeof data === "object" && data !== null && "parley" in data && data.parley === "here";
}
