import { Text } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { ScreenButton } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { Waiting } from "../parts/waiting.tsx";
import type { Scope, Screen } from "../screen.ts";
import { WORDS } from "../words.ts";
import { allowedBy, useSession } from "./allowed.ts";

/** A screen for whoever holds what it needs; everybody else is told that it is not for them. */
export function needing({ needs, title }: Pick<Screen, "needs" | "title">, Component: ComponentType): ComponentType {
  if (needs === undefined) return Component;
  return function Needing() {
    return <Held needs={needs} title={title} Component={Component} />;
  };
}

interface Props extends Pick<Screen, "title"> {
  readonly needs: Scope;
  readonly Component: ComponentType;
}

function Held({ needs, title, Component }: Props) {
  const { isPending, data } = useSession();
  if (isPending) {
    return (
      <Page title={title()}>
        <Waiting rows={5} />
      </Page>
    );
  }
  // Where it cannot be learnt what somebody may do, the server decides.
  return allowedBy(data?.scopes)(needs) ? <Component /> : <RefusedPage />;
}

function RefusedPage() {
  const { title, sentence } = WORDS.refused;
  return (
    <Page title={title}>
      <Text>{sentence}</Text>
      <div>
        <ScreenButton to="/" appearance="primary">
          {WORDS.missing.home}
        </ScreenButton>
      </div>
    </Page>
  );
}
