import { defineTable } from "../../kernel/table.ts";
import type { Authentication } from "./authorization-code.ts";

export const DEVICE_CODE_SECONDS = 900;
/** How long a device has to wait between its questions. */
export const POLLING_SECONDS = 5;

/** A device that waits for somebody to type its code on /devicelogin. */
export interface DeviceCode {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly clientId: string;
  readonly scope: string;
  readonly issuedAt: number;
  readonly polledAt: number | null;
  readonly decision: "pending" | "declined" | "redeemed" | Authentication;
}

export const DEVICE_CODES = defineTable<DeviceCode, "userCode">({
  name: "device-codes",
  key: (row) => row.deviceCode,
  indexes: { userCode: (row) => row.userCode },
});
