import { Button, makeStyles } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { type ChangeEvent, type RefObject, useEffect, useRef } from "react";
import { LARGEST_MIB, MOST_UPLOADS } from "../../uploads/catalog.ts";
import { FILE_WORDS } from "./words.ts";

const useStyles = makeStyles({ input: { display: "none" } });

interface Props {
  readonly take: (files: readonly File[]) => void;
}

/** Chooses pictures and files; how many and how large is said beforehand. */
export function AttachButton({ take }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    take([...(target.files ?? [])]);
    // The same file may be chosen again.
    target.value = "";
  };
  const title = FILE_WORDS.attachHow({ most: MOST_UPLOADS, max: LARGEST_MIB });
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        className={styles.input}
        aria-label={FILE_WORDS.attach}
        onChange={choose}
      />
      <Button icon={<AttachRegular />} title={title} onClick={() => input.current?.click()}>
        {FILE_WORDS.attach}
      </Button>
    </>
  );
}

/** Takes files that are pasted or dropped where somebody writes. */
export function useTaking(place: RefObject<HTMLElement | null>, take: Props["take"]): void {
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const takeFrom = (event: Event, given: DataTransfer | null) => {
      const files = [...(given?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const pasted = (event: ClipboardEvent) => takeFrom(event, event.clipboardData);
    const dropped = (event: DragEvent) => takeFrom(event, event.dataTransfer);
    // Without this, the browser opens what is dropped in place of the page.
    const over = (event: DragEvent) => event.preventDefault();
    current.addEventListener("paste", pasted);
    current.addEventListener("drop", dropped);
    current.addEventListener("dragover", over);
    return () => {
      current.removeEventListener("paste", pasted);
      current.removeEventListener("drop", dropped);
      current.removeEventListener("dragover", over);
    };
  });
}
