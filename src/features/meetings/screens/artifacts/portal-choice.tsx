import { Field, Select } from "@fluentui/react-components";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { useWish } from "../queries.ts";
import { WORDS } from "./words.ts";

/** What each choice means to the API; null leaves it to the settings, as they are at any time. */
const CHOICES = { settings: null, shown: true, hidden: false } as const;
type Choice = keyof typeof CHOICES;

function isChoice(name: string): name is Choice {
  return Object.hasOwn(CHOICES, name);
}

/** The meeting's own word on whether its people see recordings and transcripts; it comes before the organisation's. */
export function PortalChoice({ meeting }: { readonly meeting: Meeting }) {
  const may = useMay("meetings:write");
  const notice = useNotice();
  const wish = useWish();
  if (!may || meeting.state === "cancelled") return null;
  const { key, subject, showInPortal } = meeting;
  const chosen: Choice = showInPortal === undefined ? "settings" : showInPortal ? "shown" : "hidden";
  const choose = (choice: Choice) =>
    wish.mutate(
      { key, wish: { subject, showInPortal: CHOICES[choice] } },
      {
        onSuccess: () => notice(WORDS.portalChosen({ choice })),
        onError: (error) => notice(explain(error).sentence),
      },
    );
  return (
    <Field label={WORDS.portal} hint={WORDS.portalHint}>
      <Select
        value={chosen}
        disabled={wish.isPending}
        onChange={(_event, { value }) => isChoice(value) && choose(value)}
      >
        {(["settings", "shown", "hidden"] as const).map((choice) => (
          <option key={choice} value={choice}>
            {WORDS.portalChoices[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
