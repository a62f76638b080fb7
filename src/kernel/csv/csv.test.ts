import fc from "fast-check";
import { expect, test } from "vitest";
import { decodedPieces, decodeText, encodingOf } from "./decode-text.ts";
import { delimiterOf, readCsv, readCsvPieces } from "./read-csv.ts";
import { csvLine } from "./write-csv.ts";

async function rows(text: string, delimiter = delimiterOf(text)): Promise<(readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for await (const { cells } of readCsv(text, delimiter)) all.push(cells);
  return all;
}

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(",", ";", "\t", '"', "\n", "\r", "'", "=", "+", "-", "@", " ", "a", "é"),
    maxLength: 8,
  }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

test("whatever is written as CSV is read back the same, and no cell of it is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (written) => {
      const text = written.map(csvLine).join("");
      expect(await rows(text, ",")).toEqual(written);
      for (const line of written) {
        for (const each of line) expect(csvLine([each])).not.toMatch(/^"?[=+\-@\t\r]/);
      }
    }),
    { numRuns: 300 },
  );
});

test("a file reads the same in every encoding that spreadsheets save in", () => {
  const text = "name;city\nZoë Müller;Kraków";
  const western = "name;city\nZoë Müller;Köln";
  const utf16 = Buffer.from(text, "utf16le");
  expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
  expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: "utf-8" });
  expect(decodeText(utf16)).toEqual({ text, encoding: "utf-16le" });
  expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual({ text, encoding: "utf-16le" });
  expect(decodeText(Buffer.from(utf16).swap16())).toEqual({ text, encoding: "utf-16be" });
  expect(decodeText(Buffer.from(western, "latin1"))).toEqual({ text: western, encoding: "windows-1252" });
  expect(decodeText(Buffer.from([0x80, 0x93, 0x94])).text).toBe("€“”");
});

test("a workbook or a picture is not taken for text", () => {
  const workbook = Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000");
  expect(() => decodeText(workbook)).toThrow(expect.objectContaining({ reason: "not-text" }));
});

test("the delimiter is told by the head, not by what stands in quotes", () => {
  expect(delimiterOf("name,email\na;b;c,d")).toBe(",");
  expect(delimiterOf('"a,b,c,d";x\n1;2')).toBe(";");
  expect(delimiterOf("a\tb\tc, or d\n")).toBe("\t");
  expect(delimiterOf("name\nAda")).toBe(",");
  expect(delimiterOf("")).toBe(",");
});

test("quoted line ends belong to the cell, and every kind of line end ends a record", async () => {
  expect(await rows('a,b\r\n"1\n2","x ""y"""\n\n3,4')).toEqual([
    ["a", "b"],
    ["1\n2", 'x "y"'],
    ["3", "4"],
  ]);
  expect(await rows("a,b\r1,2\r")).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("a quote that nobody closes is refused with its line", async () => {
  await expect(rows('a,b\n1,"2\n3,4')).rejects.toMatchObject({ reason: "csv-malformed", message: /^Line \d/ });
  await expect(rows('a,b\n1,x"y"')).rejects.toMatchObject({ reason: "csv-malformed" });
});

test("a file that comes piece by piece is read like one that is whole, wherever it is cut", async () => {
  const text = 'Name;Ort\n"Zoë; Ann";Köln\nBob;"Aachen\nMitte"\n';
  for (const encoding of ["utf-8", "utf16le", "latin1"] as const) {
    const bytes = Buffer.from(encoding === "latin1" ? text : `\uFEFF${text}`, encoding);
    for (let size = 1; size < 9; size += 1) {
      const pieces = async function* () {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      };
      const decoded = decodedPieces(pieces(), await encodingOf(pieces()));
      const all: (readonly string[])[] = [];
      for await (const { cells } of readCsvPieces(decoded, ";")) all.push(cells);
      expect(all).toEqual([
        ["Name", "Ort"],
        ["Zoë; Ann", "Köln"],
        ["Bob", "Aachen\nMitte"],
      ]);
    }
  }
});
