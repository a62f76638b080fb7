import { useState } from "react";
import { useNavigate } from "react-router";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { TimeZoneField } from "../../../../web/form/time-zone-field.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout, isAboutOnly } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { viewer } from "../../../../web/when/words.ts";
import { type Person, PersonBox } from "../parts/person-box.tsx";
import { USUAL } from "./hours.ts";
import { useHostChanges } from "./queries.ts";
import { HOSTS as words } from "./words.ts";

/** Makes somebody a host, and leads to their hours. */
export function AddHost({ close }: { readonly close: () => void }) {
  const navigate = useNavigate();
  const notice = useNotice();
  const { add } = useHostChanges();
  const [person, setPerson] = useState<Person>();
  const [zone, setZone] = useState(viewer().zone);
  const [missing, setMissing] = useState(false);
  const work = useUnsaved(person !== undefined);
  const submit = () => {
    setMissing(person === undefined);
    if (person === undefined || add.isPending) return;
    const wish = { person: person.id, availability: { zone, weekly: USUAL, exceptions: [] } };
    add.mutate(wish, {
      onSuccess: ({ id, name }) => {
        work.forget();
        notice(words.added({ name }));
        void navigate(`/settings/hosts/${id}`);
      },
    });
  };
  const about = ["person", "availability.zone"];
  const problem = add.isError && !isAboutOnly(add.error, about) ? add.error : undefined;
  return (
    <FormDialog
      title={words.addTitle}
      why={words.addWhy}
      verb={words.add}
      form={{ work, submit, busy: add.isPending, problem, wrong: missing || add.error }}
      close={close}
    >
      <PersonBox
        label={words.person}
        hint={words.peopleLink}
        required
        complaint={missing ? words.personMissing : complaintAbout(add.error, "person")}
        choose={setPerson}
      />
      <TimeZoneField
        label={words.hours.zone}
        hint={null}
        required
        value={zone}
        change={setZone}
        validationMessage={complaintAbout(add.error, "availability.zone") ?? null}
      />
    </FormDialog>
  );
}
