import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/ });

/** What the environment may say about whoever sends text messages for us. */
export const SMS_SETTINGS = {
  SMS_URL: { schema: httpUrl.optional(), example: "https://sms.example.org/messages" },
  SMS_TOKEN: {
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    example: "the token that the sender of text messages gave you",
  },
} as const;

type Values = { readonly [N in keyof typeof SMS_SETTINGS]: string | undefined };

/** Who sends text messages, and by which token they know us. */
export interface SmsSettings {
  readonly url: string;
  readonly token: string;
}

/** What of these settings contradicts itself. */
export function smsRules({ SMS_URL: url, SMS_TOKEN: token }: Values): [boolean, string][] {
  const { SMS_URL, SMS_TOKEN } = SMS_SETTINGS;
  return [
    [
      (url === undefined) !== (token === undefined),
      `  SMS_URL and SMS_TOKEN belong together: set both or none. Valid values: ${SMS_URL.example} and ${SMS_TOKEN.example}`,
    ],
  ];
}

export function smsIn({ SMS_URL: url, SMS_TOKEN: token }: Values): SmsSettings | undefined {
  return url !== undefined && token !== undefined ? { url, token } : undefined;
}
