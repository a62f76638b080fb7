import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { BeginForm } from "./begin-form.tsx";
import { BegunPanel } from "./begun-panel.tsx";
import type { BegunSetup } from "./queries.ts";
import { WORDS } from "./words.ts";

/** The way from nothing to a connection: say what it is to do, hand the command over, and wait. */
export function SetupScreen() {
  const [begun, setBegun] = useState<BegunSetup>();
  return (
    <Page title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      {begun === undefined ? <BeginForm begun={setBegun} /> : <BegunPanel setup={begun} />}
      <ScreenLink to="/connections?new=connection">{WORDS.byHand}</ScreenLink>
      <ScreenLink to="/connections">{WORDS.all}</ScreenLink>
    </Page>
  );
}
