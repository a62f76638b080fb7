import { useEffect, useState } from "react";
import { useUnsaved } from "../../../../../web/form/unsaved.ts";
import { complaintAbout, isAboutOnly } from "../../../../../web/parts/explain.ts";
import { useNotice } from "../../../../../web/parts/notice.tsx";
import type { Service } from "../../queries.ts";
import { useServiceChanges } from "../queries.ts";
import { SERVICES as words } from "../words.ts";
import { changeOf, type Draft, draftOf, unfinished } from "./draft.ts";

/** A service being edited: what it would be, what is wrong with it, and how it is saved. */
export interface ServiceForm {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly complaint: (field: string) => string | undefined;
}

/** Edits a service; only what was changed is sent. `edited` hears whether anything waits to be saved. */
export function useServiceForm(service: Service, edited: (unsaved: boolean) => void) {
  const notice = useNotice();
  const { save } = useServiceChanges(service.id);
  const [saved, setSaved] = useState(() => draftOf(service));
  const [draft, setDraft] = useState(saved);
  const [missing, setMissing] = useState<readonly string[]>(NONE);
  const change = changeOf(draft, saved);
  const unsaved = Object.keys(change).length > 0;
  const work = useUnsaved(unsaved);
  useEffect(() => edited(unsaved), [edited, unsaved]);
  const submit = () => {
    const open = unfinished(draft);
    setMissing(open.length > 0 ? open : NONE);
    if (open.length > 0 || save.isPending) return;
    if (!unsaved) return notice(words.saved);
    save.mutate(change, {
      onSuccess: (kept) => {
        setSaved(draftOf(kept));
        setDraft(draftOf(kept));
        work.forget();
        notice(words.saved);
      },
    });
  };
  const form: ServiceForm = {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    complaint: (field) => (missing.includes(field) ? words.number : complaintAbout(save.error, field)),
  };
  return {
    form,
    submit,
    unsaved,
    busy: save.isPending,
    problem: save.isError && !isAboutOnly(save.error, Object.keys(draft)) ? save.error : undefined,
    wrong: missing === NONE ? save.error : missing,
  };
}

const NONE: readonly string[] = [];
