/** A meeting as a timeline shows it. */
export interface HeldMeeting {
  readonly meeting: string;
  readonly title: string;
  readonly at: Date;
  readonly cancelled: boolean;
  readonly client: string | undefined;
  readonly person: string | undefined;
}
