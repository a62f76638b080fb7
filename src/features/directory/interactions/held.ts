/** A meeting or an appointment as a timeline shows it. */
export interface Held {
  readonly kind: "meeting" | "appointment";
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly cancelled: boolean;
  readonly client: string | undefined;
  readonly person: string | undefined;
}
