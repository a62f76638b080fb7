import { useSyncExternalStore } from "react";

const MOVED = "parley-moved";

/** Where somebody is on a page of several steps: all of it stands in the address, so Back goes back by one. */
export interface Place {
  readonly at: URLSearchParams;
  /** What the browser keeps beside this entry of its history. */
  readonly beside: unknown;
}

let known: { readonly search: string; readonly beside: unknown; readonly place: Place } | undefined;

/** Where somebody is, as it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(whenMoved, placeNow);
}

interface Move {
  /** Taken out of the address where `undefined`. */
  readonly [name: string]: string | undefined;
}

/** Another step: Back leads to where somebody was. */
export function goTo(changes: Move, beside: unknown = null): void {
  history.pushState(beside, "", addressWith(changes));
  dispatchEvent(new Event(MOVED));
}

/** The same step in another way: Back leads to what was before. */
export function changeTo(changes: Move, beside: unknown = history.state): void {
  history.replaceState(beside, "", addressWith(changes));
  dispatchEvent(new Event(MOVED));
}

function addressWith(changes: Move): string {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return location.pathname + (text === "" ? "" : `?${text}`);
}

function placeNow(): Place {
  const beside: unknown = history.state;
  if (known?.search !== location.search || known.beside !== beside) {
    known = { search: location.search, beside, place: { at: new URLSearchParams(location.search), beside } };
  }
  return known.place;
}

function whenMoved(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(MOVED, changed);
  };
}
