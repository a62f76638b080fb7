import { Tab, TabList } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { useSearchParams } from "react-router";
import { Page } from "../../../../web/parts/page.tsx";
import { ClosuresTab } from "./closures-tab.tsx";
import { HostsTab } from "./hosts-tab.tsx";
import { RoomsTab } from "./rooms-tab.tsx";
import { HOSTS as words } from "./words.ts";

const TABS = ["hosts", "rooms", "closures"] as const;
type Name = (typeof TABS)[number];
const SHOWN: Readonly<Record<Name, ComponentType>> = { hosts: HostsTab, rooms: RoomsTab, closures: ClosuresTab };

/** Who holds appointments and when, in which rooms, and when the organisation is closed. */
export function PremisesScreen() {
  const [parameters, setParameters] = useSearchParams();
  const tab = nameIn(parameters.get("tab"));
  const Shown = SHOWN[tab];
  return (
    <Page title={words.title}>
      <TabList selectedValue={tab} onTabSelect={(_event, { value }) => setParameters({ tab: String(value) })}>
        {TABS.map((name) => (
          <Tab key={name} value={name}>
            {words.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <Shown />
    </Page>
  );
}

function nameIn(text: string | null): Name {
  return TABS.find((name) => name === text) ?? "hosts";
}
