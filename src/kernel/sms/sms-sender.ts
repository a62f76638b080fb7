/** One text message. */
export interface TextMessage {
  /** The number as somebody gave it. */
  readonly to: string;
  readonly text: string;
  /** The same key is the same message, however often it is handed over. */
  readonly key: string;
}

/** Where text messages leave the house. */
export interface SmsSender {
  /** Hands one message over. Throws a `Failure`; when it returns, the message is in the other side's hands. */
  send(message: TextMessage): Promise<void>;
}
