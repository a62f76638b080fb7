import { BringFile } from "../bring-file.tsx";
import { useBringSessions } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;

/** Takes the sessions of classes from a file. */
export function BringSessions({ close }: { readonly close: () => void }) {
  const bring = useBringSessions();
  const done = ({ classes, added, changed, removed }: NonNullable<typeof bring.data>) =>
    words.done({ classes, count: added + changed + removed });
  return <BringFile words={words} bring={bring} done={done} close={close} />;
}
