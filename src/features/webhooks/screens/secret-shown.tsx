import { ShownOnce } from "../../../web/parts/shown-once.tsx";
import { hostOf } from "./host.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly url: string;
  readonly secret: string;
  readonly close: () => void;
}

/** The secret of an endpoint, shown this once. */
export function SecretShown({ url, secret, close }: Props) {
  const { title, why, label, done } = WORDS.secret;
  return (
    <ShownOnce title={title({ host: hostOf(url) })} why={why} secrets={[[label, secret]]} verb={done} close={close} />
  );
}
