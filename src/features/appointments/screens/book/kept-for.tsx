import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { durationWords } from "../../../../web/when/words.ts";
import { Note } from "../picker/note.tsx";
import type { Holding } from "./use-holding.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly holding: Holding;
  /** How far the server's clock is ahead of this device's. In milliseconds. */
  readonly ahead: number;
}

const MINUTE = 60_000;
const TICK = 5000;

/** How long the time is still kept: to be read, and read out only when it is over. */
export function KeptFor({ holding: { hold, isGone, take }, ahead }: Props) {
  const now = useNow();
  if (hold === undefined) return null;
  const minutes = Math.floor((Date.parse(hold.expiresAt) - now - ahead) / MINUTE);
  if (!isGone && minutes >= 0) {
    return <Text>{minutes === 0 ? WORDS.keptShortly : WORDS.keptFor({ time: durationWords(minutes) })}</Text>;
  }
  return (
    <Note>
      <Text>{WORDS.keptNoMore}</Text>
      <Button onClick={() => take(hold.start)}>{WORDS.keepAgain}</Button>
    </Note>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
