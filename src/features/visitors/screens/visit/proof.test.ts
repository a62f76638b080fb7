import { expect, test } from "vitest";
import { proofIn } from "./proof.ts";

test.each([
  ["#hand-over=a.b.c", { handOver: "a.b.c" }],
  ["#Vd8_x-9fK2mQ7sT1uW3yZ5aB", { link: "Vd8_x-9fK2mQ7sT1uW3yZ5aB" }],
  ["#hand-over=", undefined],
  ["#content", undefined],
  ["", undefined],
])("whoever comes with %s brings %j", (hash, proof) => {
  expect(proofIn(hash)).toEqual(proof);
});
