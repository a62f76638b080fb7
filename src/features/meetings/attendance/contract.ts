import { z } from "zod";

const Span = z.object({ from: z.string(), to: z.string() });

const Attended = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  /** As Microsoft says it: Organizer, Presenter or Attendee. */
  role: z.string().optional(),
  /** Whether they organise the meeting or were invited to it by their address. */
  invited: z.boolean(),
  intervals: z.array(Span),
  /** How long they were there; two devices at once count once. */
  seconds: z.int().min(0),
  /** How much later than planned they came, and how much before its end they left; a minute at least. */
  lateBySeconds: z.int().optional(),
  leftEarlyBySeconds: z.int().optional(),
});
export type Attended = z.infer<typeof Attended>;

const Missed = z.object({ email: z.string(), name: z.string().optional() });

/** One time that a meeting was held. */
const Occasion = z.object({
  held: Span,
  /** Whether it is the one that was planned; of others nobody was late or missing. */
  scheduled: z.boolean(),
  people: z.array(Attended),
  /** Who was invited and never came. */
  missing: z.array(Missed),
});
export type Occasion = z.infer<typeof Occasion>;

export const Attendance = z
  .object({
    meeting: z.uuid(),
    subject: z.string(),
    scheduled: Span,
    /** How many are expected: those invited and the organiser. */
    expected: z.int().min(0),
    /** The latest first; none while Microsoft has no report. */
    occasions: z.array(Occasion),
  })
  .meta({ id: "Attendance" });
export type Attendance = z.infer<typeof Attendance>;
