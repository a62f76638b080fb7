import { Toast, ToastBody, Toaster, useToastController } from "@fluentui/react-components";
import { WORDS } from "../words.ts";

const NOTICES = "notices";

/** Where notices appear; drawn once, by the shell. */
export function Notices() {
  return <Toaster toasterId={NOTICES} position="bottom-end" timeout={6000} pauseOnHover />;
}

/** Returns a function that says what has just happened. */
export function useNotice(): (sentence: string) => void {
  const { dispatchToast } = useToastController(NOTICES);
  return (sentence) =>
    dispatchToast(
      <Toast>
        <ToastBody>{sentence}</ToastBody>
      </Toast>,
      { intent: "info", politeness: "polite" },
    );
}

/** Returns a function that copies a text and says so; or that it has to be done by hand, where the browser refuses. */
export function useCopy(): (text: string, done: string) => void {
  const notice = useNotice();
  return (text, done) => {
    copied(text).then(
      () => notice(done),
      () => notice(WORDS.notCopied),
    );
  };
}

/** Browsers lend the clipboard to pages of https and of this machine only; elsewhere there is none. */
async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
