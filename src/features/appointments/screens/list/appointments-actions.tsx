import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import type { New } from "../../../../web/table/use-new.ts";
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
      {booking.asked && <BookDialog start={booking.given} close={booking.close} />}
      {why.asked && <WhyDialog start={why.given} close={why.close} />}
    </>
  );
}
