import type { Heard } from "./touched.ts";

const COME_BACK = 5000;

export interface Listening {
  /** The names of the facts to be told of. */
  readonly names: readonly string[];
  readonly heard: (fact: Heard) => void;
  readonly connected: () => void;
  readonly lost: () => void;
}

/** Listens to the live stream until the returned function is called. */
export function listenToFacts(listening: Listening): () => void {
  let stop = listenOnce();
  return () => stop();

  function listenOnce(): () => void {
    const source = new EventSource("/api/events");
    let back: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("open", listening.connected);
    source.addEventListener("error", () => {
      listening.lost();
      // A browser comes back by itself after a broken line, but not after an answer such as 502 or 401.
      if (source.readyState === EventSource.CLOSED) back = setTimeout(() => (stop = listenOnce()), COME_BACK);
    });
    for (const what of listening.names) {
      source.addEventListener(what, ({ data }) => listening.heard({ what, about: aboutIn(data) }));
    }
    return () => {
      clearTimeout(back);
      source.close();
    };
  }
}

function aboutIn(data: unknown): string {
  const fact: unknown = JSON.parse(String(data));
  return typeof fact === "object" && fact !== null && "about" in fact ? String(fact.about) : "";
}
