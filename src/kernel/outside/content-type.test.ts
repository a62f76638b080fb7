import { expect, test } from "vitest";
import { contentTypeOf, fileHeaders } from "./content-type.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const PNG = bytes(
  [0x89],
  "PNG\r\n",
  [0x1a, 0x0a, 0, 0, 0, 13],
  "IHDR",
  Array.from({ length: 40 }, () => 0),
);

const FILES: readonly [string, Buffer, string, boolean][] = [
  ["a picture", PNG, "image/png", true],
  ["a GIF that ends in a script", bytes("GIF89a", [1, 0, 1, 0, 0, 0, 0], "<script>1</script>"), "image/gif", true],
  ["a PDF of nothing but letters", bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), "application/pdf", false],
  ["a drawing", bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), "image/svg+xml", false],
  ["a drawing after a head", bytes('<?xml version="1.0"?><!-- x --><!DOCTYPE svg><svg>'), "image/svg+xml", false],
  ["a page", bytes("\n\n<!-- x --><!DOCTYPE html><title>x</title>"), "text/html", false],
  ["a piece of a page", bytes("hello <img src=x onerror=x()>"), "text/html", false],
  ["a page in UTF-16", Buffer.from("\ufeff<html>", "utf16le"), "text/html", false],
  ["a note", bytes("1 < 2 & 3 > 2, naïve"), "text/plain", false],
  ["a note that ends within a letter", bytes("naïve".repeat(900)), "text/plain", false],
  [
    "a program",
    bytes(
      [0x7f],
      "ELF",
      [2, 1, 1, 0],
      Array.from({ length: 60 }, () => 0),
    ),
    "application/x-elf",
    false,
  ],
  ["a heap of bytes", bytes([0xc3, 0x28, 0, 1, 2, 3]), "application/octet-stream", false],
  ["nothing", bytes(""), "text/plain", false],
];

test.each(FILES)("%s is told by its bytes", async (_what, content, type, inline) => {
  expect(await contentTypeOf(content)).toEqual({ type, inline });
});

test.each(FILES.filter(([, , , inline]) => !inline))(
  "%s is only ever saved, under its own name",
  async (_what, content) => {
    const headers = fileHeaders(await contentTypeOf(content), 'pay"load\r\nx: y.svg é');
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w%.!~-]+$/);
    expect(headers["content-type"]).not.toMatch(/html/);
    expect(headers["content-security-policy"]).toContain("sandbox");
  },
);
