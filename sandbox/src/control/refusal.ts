/** A refusal of the control interface, said in one sentence. */
export class ControlRefusal extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
