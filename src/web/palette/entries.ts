import { queryOptions, skipToken, useQueries } from "@tanstack/react-query";
import { useSettled } from "../parts/use-settled.ts";
import { SCREENS } from "../screens.ts";
import type { Finder } from "../screen.ts";
import { type Allowed, useAllowed } from "../shell/allowed.ts";
import { WORDS } from "./words.ts";

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly to: string;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Everything that can be gone to or begun and that matches what is typed, with what the server finds. */
export function useEntries(text: string): { sections: readonly Section[]; searching: boolean } {
  const allowed = useAllowed();
  const sought = useSettled(text.trim(), 200);
  const finders = SCREENS.flatMap(({ finder }) => (finder && allowed(finder.needs) ? [finder] : []));
  const found = useQueries({ queries: finders.map((finder) => foundBy(finder, sought)) });
  const sections = [
    ...ownSections(text.trim().toLowerCase(), allowed),
    ...finders.map(({ title }, index) => ({ title: title(), entries: found[index]?.data ?? [] })),
  ];
  return {
    sections: sections.filter(({ entries }) => entries.length > 0),
    searching: sought !== text.trim() || found.some(({ isFetching }) => isFetching),
  };
}

/** Screens without a parameter in their address, and the actions of all screens. */
function ownSections(sought: string, allowed: Allowed): Section[] {
  const screens = SCREENS.filter(({ path, needs }) => !path.includes(":") && allowed(needs));
  const actions = SCREENS.flatMap((screen) => screen.actions ?? []).filter(({ needs }) => allowed(needs));
  const lines = (all: readonly { readonly title: () => string; readonly to: string }[]) =>
    all
      .map(({ title, to }) => ({ id: to, title: title(), to }))
      .filter(({ title }) => title.toLowerCase().includes(sought));
  return [
    { title: WORDS.screens, entries: lines(screens.map(({ title, path }) => ({ title, to: path }))) },
    { title: WORDS.actions, entries: lines(actions) },
  ];
}

function foundBy(finder: Finder, sought: string) {
  return queryOptions({
    // In the language of the moment, which is all that a finder's title depends on.
    queryKey: ["found", finder.title(), sought],
    queryFn: sought === "" ? skipToken : ({ signal }: { signal: AbortSignal }) => finder.find(sought, signal),
    staleTime: 10_000,
    retry: false,
  });
}
