import type { Connection } from "../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { ConnectionActions } from "./connection-actions.tsx";
import { ConnectionCard } from "./connection-card.tsx";
import { WORDS } from "./words.ts";

interface One {
  readonly connection: Connection;
  /** Whether whoever looks may go on with its set-up. */
  readonly may: boolean;
}

/** A connection in the list of all, with the ways to its own page and to its set-up. */
export function OneConnection({ connection, may }: One) {
  const { id, name, state } = connection;
  return (
    <ConnectionCard
      connection={connection}
      whole
      actions={
        <>
          <ConnectionActions connection={connection} />
          <ScreenLink to={`/connections/${id}`}>{WORDS.open({ name })}</ScreenLink>
          {may && state !== "retired" && (
            <ScreenLink to={`/set-up?connection=${id}`}>{WORDS.goOn({ name })}</ScreenLink>
          )}
        </>
      }
    />
  );
}
