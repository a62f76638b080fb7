import { BringFile } from "../bring-file.tsx";
import { useMatching } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;

/** Takes choices by hand from a file. */
export function BringChoices({ close }: { readonly close: () => void }) {
  const { bring } = useMatching();
  return <BringFile words={words} bring={bring} done={({ applied }) => words.done({ applied })} close={close} />;
}
