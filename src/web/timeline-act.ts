import type { ComponentType } from "react";
import type { Scope } from "./screen.ts";

/** Something that can be begun on a client's timeline. */
export interface TimelineAct {
  readonly name: string;
  readonly title: () => string;
  readonly needs: Scope;
  /** Draws itself as a dialog. */
  readonly component: () => Promise<ComponentType<ActedOn>>;
}

/** The client whose timeline it is, and what closes the dialog. */
export interface ActedOn {
  readonly client: string;
  readonly close: () => void;
}
