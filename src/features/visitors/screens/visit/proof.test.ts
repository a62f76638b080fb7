import { expect, test } from "vitest";
import { isCut, proofIn } from "./proof.ts";

test.each([
  ["#hand-over=a.b.c", { handOver: "a.b.c" }],
  ["#Vd8_x-9fK2mQ7sT1uW3yZ5aB", { link: "Vd8_x-9fK2mQ7sT1uW3yZ5aB" }],
  ["#hand-over=", undefined],
  ["#content", undefined],
  ["", undefined],
])("whoever comes with %s brings %j", (hash, proof) => {
  expect(proofIn(hash)).toEqual(proof);
});

test.each([
  ["#Vd8_x-9", true],
  ["#hand-over=", true],
  ["#content", false],
  ["#Vd8_x-9fK2mQ7sT1uW3yZ5aB", false],
  ["", false],
])("whoever comes with %s is told that it is not whole: %s", (hash, cut) => {
  expect(isCut(hash, (mark) => mark === "content")).toBe(cut);
});
