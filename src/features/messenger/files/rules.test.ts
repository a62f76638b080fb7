import { expect, test } from "vitest";
import { cleanName } from "../content/names.ts";
import { fileName } from "./rules.ts";

test.for([
  ["../../etc/passwd", "_.._etc_passwd"],
  ["C:\\Windows\\system.ini", "C__Windows_system.ini"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["<img src=x onerror=alert(1)>.png", "_img src=x onerror=alert(1)_.png"],
  ["line\r\nSet-Cookie: a=b.txt", "line Set-Cookie_ a=b.txt"],
  ["...", "file"],
  [`${"a".repeat(300)}.pdf`, `${"a".repeat(146)}.pdf`],
])("a file that calls itself %j is saved as %j", ([given = "", saved]) => {
  expect(fileName(cleanName(given))).toBe(saved);
});
