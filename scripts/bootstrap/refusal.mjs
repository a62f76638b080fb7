/** Something a person must do before this can go on, in one or two sentences. */
export class Refusal extends Error {}
