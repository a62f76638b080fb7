import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Connected } from "./connected.tsx";
import { type Setup, useSetup, useSetups } from "./queries.ts";
import { RegisterStep } from "./register-step.tsx";
import { firstOpen, statesBefore, type StepKey, stepNamed } from "./steps.ts";
import { WhatStep } from "./what-step.tsx";
import { WhoStep } from "./who-step.tsx";
import { Wizard } from "./wizard.tsx";
import { WORDS } from "./words.ts";

/** The way from nothing to a first meeting. The address says how far it is: nothing begun, a set-up, a connection. */
export function SetupScreen() {
  const [parameters] = useSearchParams();
  const connection = parameters.get("connection");
  const setup = parameters.get("setup");
  if (connection !== null) return <Connected key={connection} id={connection} />;
  return setup === null ? <Fresh /> : <Begun key={setup} id={setup} />;
}

/** Nothing is begun yet; what was begun before may be gone on with. */
function Fresh() {
  const setups = useSetups();
  const waiting = setups.data?.find(({ state }) => state === "waiting");
  return (
    <Before setup={undefined}>
      {waiting && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{WORDS.unfinished}</MessageBarBody>
          <MessageBarActions>
            <ScreenButton to={`/set-up?setup=${waiting.id}`}>{WORDS.goOn(waiting)}</ScreenButton>
          </MessageBarActions>
        </MessageBar>
      )}
    </Before>
  );
}

/** A set-up that waits for somebody to register the app; once that is done, it goes on with the connection. */
function Begun({ id }: { readonly id: string }) {
  const setup = useSetup(id);
  const navigate = useNavigate();
  const connection = setup.data?.connection;
  useEffect(() => {
    if (connection !== undefined) void navigate(`/set-up?connection=${connection}`, { replace: true });
  }, [connection, navigate]);
  if (setup.data !== undefined && connection === undefined) return <Before setup={setup.data} />;
  return (
    <Page title={WORDS.title}>
      <Asked query={setup} rows={5}>
        {() => null}
      </Asked>
    </Page>
  );
}

interface BeforeProps {
  readonly setup: Setup | undefined;
  readonly children?: ReactNode;
}

/** The steps before there is a connection. */
function Before({ setup, children }: BeforeProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const states = statesBefore(setup);
  const asked = stepNamed(parameters.get("step"));
  const at = asked === undefined || states[asked] === "later" ? firstOpen(states) : asked;
  const to = (step: StepKey) => `/set-up?${setup === undefined ? "" : `setup=${setup.id}&`}step=${step}`;
  const kept = ({ id }: Setup) => void navigate(`/set-up?setup=${id}&step=register`);
  return (
    <Wizard states={states} at={at} to={to}>
      {children}
      {at === "what" && <WhatStep to={to} begun={setup === undefined ? kept : undefined} />}
      {at === "who" && <WhoStep setup={setup} kept={kept} />}
      {at === "register" && setup !== undefined && <RegisterStep setup={setup} />}
    </Wizard>
  );
}
