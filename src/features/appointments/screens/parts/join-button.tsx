import type { ButtonProps } from "@fluentui/react-components";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import { AwayButton } from "../../../../web/parts/links.tsx";
import type { Appointment } from "../queries.ts";
import { titleOf, WORDS } from "../words.ts";

interface Props extends Pick<ButtonProps, "appearance" | "size"> {
  readonly appointment: Appointment;
}

/** The way into an appointment's Teams meeting; nothing where there is none. */
export function JoinButton({ appointment, ...look }: Props) {
  const { state, meeting } = appointment;
  if (state !== "confirmed" || meeting?.joinUrl === undefined) return null;
  return (
    <AwayButton
      href={meeting.joinUrl}
      about={WORDS.joinAbout({ title: titleOf(appointment) })}
      icon={<VideoRegular />}
      {...look}
    >
      {WORDS.join}
    </AwayButton>
  );
}
