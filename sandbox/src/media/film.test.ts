import { expect, test } from "vitest";
import { film } from "./film.ts";

test("a film may last a whole working day", () => {
  const film8 = film([{ speaker: "Amara", text: "Welcome", from: 0, to: 4000 }], 8 * 3600_000);
  expect(film8.subarray(4, 8).toString()).toBe("ftyp");
});
