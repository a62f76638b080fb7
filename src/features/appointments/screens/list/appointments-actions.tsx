import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { New } from "../../../../web/table/use-new.ts";
import { useWaiting } from "../approvals/queries.ts";
import { APPROVALS } from "../approvals/words.ts";
import { LIST } from "./words.ts";

const BookDialog = later(async () => (await import("../on-behalf/book-dialog.tsx")).BookDialog);
const WhyDialog = later(async () => (await import("../on-behalf/why-dialog.tsx")).WhyDialog);

/** What can be begun from all appointments, and the dialogs it opens. */
export function AppointmentsActions({ booking, why }: { readonly booking: New; readonly why: New }) {
  return (
    <>
      <NewButton form={booking}>{LIST.book}</NewButton>
      <NewButton form={why} secondary icon={<QuestionCircleRegular />}>
        {LIST.why}
      </NewButton>
      <ApprovalsButton />
      {booking.asked && <BookDialog start={booking.given} close={booking.close} />}
      {why.asked && <WhyDialog start={why.given} close={why.close} />}
    </>
  );
}

/** The way to what waits, and how much that is; nothing for whoever may not decide. */
function ApprovalsButton() {
  const may = useMay("appointments:approve");
  const { items = [], more = false } = useWaiting(may).data ?? {};
  const count = items.length;
  if (!may) return null;
  return (
    <ScreenButton to="/appointments/approvals" appearance={count > 0 ? "outline" : "subtle"}>
      {APPROVALS.link({ count, more: more ? "yes" : "no" })}
    </ScreenButton>
  );
}
