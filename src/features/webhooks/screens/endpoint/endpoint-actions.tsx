import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { hostOf } from "../host.ts";
import { type Endpoint, useEnabling, useTest } from "../queries.ts";
import { SecretShown } from "../secret-shown.tsx";
import { WORDS } from "../words.ts";

const EditEndpoint = later(async () => (await import("../endpoint-form.tsx")).EditEndpoint);
const RotateSecret = later(async () => (await import("./rotate-secret.tsx")).RotateSecret);
const RemoveEndpoint = later(async () => (await import("./stop-endpoint.tsx")).RemoveEndpoint);
const DisableEndpoint = later(async () => (await import("./stop-endpoint.tsx")).DisableEndpoint);
const ReplayByFilter = later(async () => (await import("../deliveries/replay-by-filter.tsx")).ReplayByFilter);

type Asking = "edit" | "rotate" | "remove" | "disable" | "replay";

/** Everything that can be done with an endpoint; finding out whether it answers first. */
export function EndpointActions({ endpoint }: { readonly endpoint: Endpoint }) {
  const [asking, setAsking] = useState<Asking>();
  const [secret, setSecret] = useState<string>();
  const close = () => setAsking(undefined);
  const dialog = { endpoint, close };
  return (
    <Allowed needs="webhooks:write">
      {endpoint.state === "disabled" ? <Enable endpoint={endpoint} /> : <Test endpoint={endpoint} />}
      <Button onClick={() => setAsking("edit")}>{WORDS.one.edit}</Button>
      <More endpoint={endpoint} ask={setAsking} />
      {asking === "edit" && <EditEndpoint {...dialog} />}
      {asking === "rotate" && <RotateSecret {...dialog} made={setSecret} />}
      {asking === "remove" && <RemoveEndpoint {...dialog} />}
      {asking === "disable" && <DisableEndpoint {...dialog} />}
      {asking === "replay" && <ReplayByFilter {...dialog} />}
      {secret !== undefined && <SecretShown url={endpoint.url} secret={secret} close={() => setSecret(undefined)} />}
    </Allowed>
  );
}

function Test({ endpoint }: { readonly endpoint: Endpoint }) {
  const test = useTest(endpoint.id);
  const notice = useNotice();
  const send = () =>
    test.mutate(undefined, {
      onSuccess: () => notice(WORDS.one.tested),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <Button appearance="primary" disabledFocusable={test.isPending} onClick={send}>
      {WORDS.one.test}
    </Button>
  );
}

function Enable({ endpoint }: { readonly endpoint: Endpoint }) {
  const enabling = useEnabling(endpoint.id);
  const notice = useNotice();
  const enable = () =>
    enabling.mutate(undefined, {
      onSuccess: ({ url }) => notice(WORDS.one.enabled({ host: hostOf(url) })),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <Button appearance="primary" disabledFocusable={enabling.isPending} onClick={enable}>
      {WORDS.one.enable}
    </Button>
  );
}

function More({ endpoint, ask }: { readonly endpoint: Endpoint; readonly ask: (asking: Asking) => void }) {
  const { one } = WORDS;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={one.more} title={one.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => ask("replay")}>{one.replay}</MenuItem>
          <MenuItem onClick={() => ask("rotate")}>{one.rotate}</MenuItem>
          {endpoint.state === "enabled" && <MenuItem onClick={() => ask("disable")}>{one.disable}</MenuItem>}
          <MenuItem onClick={() => ask("remove")}>{one.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
