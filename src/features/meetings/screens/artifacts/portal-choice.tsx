import { Field, Select } from "@fluentui/react-components";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { useWish } from "../queries.ts";
import { WORDS } from "./words.ts";

/** What each choice means to the API; null leaves it to the settings, as they are at any time. */
const CHOICES = [
  { choice: "settings", means: null },
  { choice: "shown", means: true },
  { choice: "hidden", means: false },
] as const;
type Choice = (typeof CHOICES)[number];

/** The meeting's own word on whether its people see recordings and transcripts; it comes before the organisation's. */
export function PortalChoice({ meeting }: { readonly meeting: Meeting }) {
  const may = useMay("meetings:write");
  const notice = useNotice();
  const wish = useWish();
  if (!may || meeting.state === "cancelled") return null;
  const { key, subject } = meeting;
  const { showInPortal = null } = wish.isPending ? wish.variables.wish : meeting;
  const choose = ({ choice, means }: Choice) =>
    wish.mutate(
      { key, wish: { subject, showInPortal: means } },
      {
        onSuccess: () => notice(WORDS.portalChosen({ choice })),
        onError: (error) => notice(explain(error).sentence),
      },
    );
  return (
    <Field label={WORDS.portal} hint={WORDS.portalHint}>
      <Select
        value={CHOICES.find(({ means }) => means === showInPortal)?.choice}
        onChange={(_event, { value }) => CHOICES.filter(({ choice }) => choice === value).forEach(choose)}
      >
        {CHOICES.map(({ choice }) => (
          <option key={choice} value={choice}>
            {WORDS.portalChoices[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
