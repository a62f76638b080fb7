import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, onTestFinished, test, vi } from "vitest";
import { askAgain } from "./ask-again.ts";

/** Somebody looks at the messages of a chat, each time as they stand when the server writes its answer. */
function screen() {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const written = ["Thanks"];
  const onTheWay: (() => void)[] = [];
  const observer = new QueryObserver(cache, {
    queryKey: ["messages", "one", "open-day"],
    queryFn: async () => {
      const answer = [...written];
      await new Promise<void>((arrive) => onTheWay.push(arrive));
      return answer;
    },
  });
  onTestFinished(observer.subscribe(() => undefined));
  onTestFinished(() => cache.clear());
  return {
    cache,
    written,
    onTheWay,
    hear: () => askAgain(cache, ([noun]) => noun === "messages"),
    arrive: () => onTheWay.shift()?.(),
    shown: () => observer.getCurrentResult().data,
  };
}

test("what is written while the first answer is on its way is shown as well", async () => {
  const { written, hear, arrive, onTheWay, shown } = screen();
  await vi.waitFor(() => expect(onTheWay).toHaveLength(1), 60_000);
  written.push("Who brings the tables?");
  hear();
  arrive();
  await vi.waitFor(() => expect(onTheWay).toHaveLength(1), 60_000);
  arrive();
  await vi.waitFor(() => expect(shown()).toEqual(["Thanks", "Who brings the tables?"]), 60_000);
});

test("however much is written, each answer that comes is shown, and nothing is asked twice at once", async () => {
  const { written, hear, arrive, onTheWay, shown } = screen();
  await vi.waitFor(() => expect(onTheWay).toHaveLength(1), 60_000);
  for (const text of ["One", "Two", "Three"]) {
    written.push(text);
    hear();
    expect(onTheWay).toHaveLength(1);
  }
  arrive();
  await vi.waitFor(() => expect(shown()).toEqual(["Thanks"]), 60_000);
  await vi.waitFor(() => expect(onTheWay).toHaveLength(1), 60_000);
  hear();
  arrive();
  await vi.waitFor(() => expect(shown()).toEqual(["Thanks", "One", "Two", "Three"]), 60_000);
  await vi.waitFor(() => expect(onTheWay).toHaveLength(1), 60_000);
  arrive();
  await vi.waitFor(() => expect(onTheWay).toHaveLength(0), 60_000);
});
