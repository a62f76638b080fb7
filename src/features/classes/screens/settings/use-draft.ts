import { useState } from "react";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Settings, type SettingsChange, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

/** A part of the settings while it is being changed, where a form of single fields would not do. */
export function useDraft<T>(start: T, read: (saved: Settings) => T) {
  const notice = useNotice();
  const change = useSettingsChange();
  const [kept, setKept] = useState(start);
  const [draft, setDraft] = useState(start);
  const work = useUnsaved(JSON.stringify(draft) !== JSON.stringify(kept));
  const save = (wish: SettingsChange) => {
    if (change.isPending) return;
    change.mutate(wish, {
      onSuccess: (saved) => {
        work.forget();
        setKept(read(saved));
        setDraft(read(saved));
        notice(WORDS.saved);
      },
    });
  };
  return { draft, setDraft, save, busy: change.isPending, error: change.error };
}
