import { Field, Select } from "@fluentui/react-components";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { OwnerBox } from "./owner-box.tsx";
import { type Settings, usePlaces } from "./queries.ts";
import { Save } from "./save.tsx";
import { useDraft } from "./use-draft.ts";
import { WORDS } from "./words.ts";

const { access: words } = WORDS;

interface Access {
  /** "" stands for what holds where nothing is chosen. */
  readonly connection: string;
  readonly account: string;
  readonly fallbackOwner: string;
}

function accessOf({ connection = "", account = "", fallbackOwner = "" }: Settings): Access {
  return { connection, account, fallbackOwner };
}

/** At which connection teams are made, as whom, and who owns those for which the roster has nobody. */
export function AccessForm({ settings }: { readonly settings: Settings }) {
  const { draft, setDraft, save, busy, error } = useDraft(accessOf(settings), accessOf);
  const { data: places = [] } = usePlaces();
  const { connection, account, fallbackOwner } = draft;
  const there = places.filter((each) => connection === "" || each.connection.id === connection);
  const accounts = there.flatMap((each) => each.account ?? []);
  const submit = () =>
    save({ connection: connection || null, account: account || null, fallbackOwner: fallbackOwner || null });
  return (
    <Panel title={words.title}>
      <FormFrame submit={submit} wrong={error}>
        {error !== null && <ProblemBar error={error} />}
        <Field label={words.connection}>
          <Select
            value={connection}
            onChange={(_event, { value }) => setDraft({ ...draft, connection: value, account: "" })}
          >
            <option value="">{words.usual}</option>
            {places.map(({ connection: { id, name } }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.works} hint={words.accountHint}>
          <Select value={account} onChange={(_event, { value }) => setDraft({ ...draft, account: value })}>
            <option value="">{words.app}</option>
            {accounts.map(({ id, userPrincipalName: name }) => (
              <option key={id} value={id}>
                {words.account({ name })}
              </option>
            ))}
          </Select>
        </Field>
        <OwnerBox
          user={fallbackOwner}
          choose={(user) => setDraft({ ...draft, fallbackOwner: user })}
          complaint={complaintAbout(error, "fallbackOwner")}
        />
        <Save busy={busy} />
      </FormFrame>
    </Panel>
  );
}
