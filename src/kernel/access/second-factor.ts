import { Secret, TOTP } from "otpauth";
import type { Random } from "../random.ts";

/** Seconds that a code of an authenticator app is shown, by RFC 6238. */
const PERIOD = 30;
const RECOVERY_CODES = 10;

/** A new secret for an authenticator app, as base32, and the address that its QR code holds. */
export function newSecondFactor(random: Random, label: { issuer: string; account: string }) {
  const secret = Secret.fromHex(random.bytes(20).toString("hex")).base32;
  return { secret, uri: totp(secret, label).toString() };
}

/**
 * The time step whose code this is: now, or one step off for clocks that differ. `undefined` when it is none of these or
 * not after `last`, since a code is good once.
 */
export function stepOfCode(
  code: string,
  { secret, now, last }: { secret: string; now: Date; last: number },
): number | undefined {
  const token = asciiCode(code);
  if (token === undefined) return undefined;
  const off = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  if (off === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / PERIOD) + off;
  return step > last ? step : undefined;
}

/** A code in the digits of ASCII, whatever digits its writer's keyboard has; undefined where it is no code. */
function asciiCode(code: string): string | undefined {
  const digits = code
    .normalize("NFKC")
    .replaceAll(/\s/g, "")
    .replaceAll(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** The digits of each script lie together in Unicode, from zero on. */
function valueOf(digit: string): number {
  const own = digit.codePointAt(0) ?? 0;
  let zero = own;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return own - zero;
}

/** Codes for the day the telephone is lost; each is good once. */
export function newRecoveryCodes(random: Random): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = Secret.fromHex(random.bytes(10).toString("hex")).base32.toLowerCase();
    return grouped(text);
  });
}

/** A recovery code as it was shown, however somebody has copied it: in capitals, with spaces, without dashes. */
export function recoveryCodeIn(text: string): string {
  return grouped(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\s\p{Pd}]/gu, ""),
  );
}

function grouped(text: string): string {
  return (text.match(/.{1,4}/gu) ?? []).join("-");
}

function totp(secret: string, { issuer, account }: { issuer: string; account: string } = { issuer: "", account: "" }) {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    period: PERIOD,
    digits: 6,
    algorithm: "SHA1",
    issuer,
    label: account,
  });
}
