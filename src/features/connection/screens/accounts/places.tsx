import { Text } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { AccountPlace } from "./account-place.tsx";
import { usePlaces } from "./queries.ts";
import { WORDS } from "./words.ts";

/** An account at each connection that is in use. */
export function Places({ own }: { readonly own: boolean }) {
  const places = usePlaces(own);
  const maySetUp = useMay("connections:read");
  return (
    <Asked query={places} rows={3}>
      {(all) =>
        all.length === 0 ? (
          <Text>
            {WORDS.none} {maySetUp && <ScreenLink to="/connections">{WORDS.connectFirst}</ScreenLink>}
          </Text>
        ) : (
          all.map((place) => <AccountPlace key={place.connection.id} place={place} own={own} />)
        )
      }
    </Asked>
  );
}
