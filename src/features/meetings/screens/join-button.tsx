import type { ButtonProps } from "@fluentui/react-components";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { AwayButton } from "../../../web/parts/links.tsx";
import { WORDS } from "./words.ts";

interface Props extends Pick<ButtonProps, "appearance" | "size"> {
  readonly onClick?: () => void;
  readonly meeting: Meeting;
}

/** Joins the meeting in Teams; nothing while there is no link or no meeting any more. */
export function JoinButton({ meeting: { joinUrl, subject, state }, ...look }: Props) {
  if (joinUrl === undefined || state === "cancelled" || state === "cancelling") return null;
  return (
    <AwayButton href={joinUrl} about={WORDS.joinAbout({ subject })} icon={<VideoRegular />} {...look}>
      {WORDS.join}
    </AwayButton>
  );
}
