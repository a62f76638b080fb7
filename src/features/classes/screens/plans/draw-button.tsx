import { Button } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useDraw } from "./queries.ts";
import { WORDS } from "./words.ts";

/** Draws a plan of what a sync would do, of all classes or of some, and leads to it. */
export function DrawButton({ classes }: { readonly classes?: string[] }) {
  const navigate = useNavigate();
  const draw = useDraw();
  const begin = () => draw.mutate(classes, { onSuccess: ({ id }) => void navigate(`/classes/plans/${id}`) });
  return (
    <Allowed needs="classes:run">
      <Button appearance="primary" disabledFocusable={draw.isPending} onClick={begin}>
        {WORDS.draw}
      </Button>
      {draw.isError && <ProblemBar error={draw.error} />}
    </Allowed>
  );
}
