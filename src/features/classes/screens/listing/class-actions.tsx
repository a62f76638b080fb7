import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { DrawButton } from "../plans/draw-button.tsx";
import { TeamMenu } from "../team/team-menu.tsx";
import type { ClassShown } from "./queries.ts";
import { WORDS } from "./words.ts";

const ClassForm = later(async () => (await import("./class-form.tsx")).ClassForm);

/** What can be done with a class. */
export function ClassActions({ known }: { readonly known: ClassShown }) {
  const [changes, setChanges] = useState(false);
  return (
    <>
      <Allowed needs="classes:write">
        <Button onClick={() => setChanges(true)}>{WORDS.change}</Button>
      </Allowed>
      <TeamMenu known={known} />
      <DrawButton classes={[known.id]} />
      {changes && <ClassForm known={known} close={() => setChanges(false)} />}
    </>
  );
}
