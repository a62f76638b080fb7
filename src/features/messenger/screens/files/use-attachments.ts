import { attach, type Attached } from "./attaching.ts";
import { useFilesAllowed, useTakingBackUpload } from "./queries.ts";

interface Attaching {
  readonly conversation: string;
  readonly attached: readonly Attached[];
  readonly change: (next: (now: readonly Attached[]) => readonly Attached[]) => void;
}

/** Attaches files to what is being written, and takes them off again. */
export function useAttachments({ conversation, attached, change }: Attaching) {
  const allowed = useFilesAllowed(conversation);
  const takingBack = useTakingBackUpload(conversation);
  return {
    take: (files: readonly File[]) => attach(files, { conversation, allowed, attached, change }),
    remove: ({ key, upload, cancel }: Attached) => {
      cancel();
      change((now) => now.filter((each) => each.key !== key));
      if (upload !== undefined) takingBack.mutate(upload.id);
    },
  };
}
