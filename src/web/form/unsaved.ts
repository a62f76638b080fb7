import { useEffect, useState, useSyncExternalStore } from "react";

/** What somebody fills in, as far as leaving it is concerned. */
export interface Work {
  /** Whether it holds what would be lost. */
  readonly unsaved: boolean;
  /** It is kept elsewhere now, or given up: nobody is asked about it any more. */
  readonly forget: () => void;
}

const open = new Set<symbol>();
let leaving: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Says of a form that it holds what would be lost, for as long as it does. */
export function useUnsaved(unsaved: boolean): Work {
  const [id] = useState(() => Symbol("work"));
  useEffect(() => {
    if (!unsaved) return undefined;
    open.add(id);
    return () => {
      open.delete(id);
    };
  }, [id, unsaved]);
  return { unsaved, forget: () => open.delete(id) };
}

/** Whether anything stands open that would be lost. */
export function isUnsaved(): boolean {
  return open.size > 0;
}

/** Gives up everything that stands open. */
export function forgetAll(): void {
  open.clear();
}

/** Asks whether to leave without saving, and does it when the answer is yes. */
export function askToLeave(act: () => void): void {
  setLeaving(act);
}

/** Leaves one form: at once when nothing is lost by that, else after asking. */
export function leave(work: Work | undefined, act: () => void): void {
  if (work?.unsaved !== true) return act();
  askToLeave(() => {
    work.forget();
    act();
  });
}

/** What is to be done once somebody agrees to leave, while they are asked. */
export function useLeaving() {
  const act = useSyncExternalStore(whenAsked, () => leaving);
  return { act, stay: () => setLeaving(undefined) };
}

function setLeaving(act: (() => void) | undefined): void {
  leaving = act;
  for (const listener of listeners) listener();
}

function whenAsked(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
