import { Toast, ToastBody, Toaster, useToastController } from "@fluentui/react-components";

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
