import { expect, test } from "vitest";
import { systemRandom } from "../../../kernel/random.ts";
import { newClientState, onlyStateIn, provedBy, proves, rowNamedBy, withoutProofs } from "./client-state.ts";

test("what is kept of announcements still names whom they are for, proves nothing any more, and is the same otherwise", () => {
  const [one, other] = [systemRandom.uuid(), systemRandom.uuid()];
  const mine = newClientState(one, systemRandom);
  const theirs = newClientState(other, systemRandom);
  const brought = (states: readonly string[]) => ({
    value: states.map((clientState, n) => ({ changeType: "updated", clientState, resource: `grüße/${n}` })),
  });
  const states = [mine.text, theirs.text, mine.text];
  const proofs = [provedBy(mine.text), provedBy(theirs.text)];
  const kept = JSON.parse(withoutProofs(Buffer.from(JSON.stringify(brought(states))), proofs).toString());
  const left: string[] = kept.value.map(({ clientState }: { clientState: string }) => clientState);
  expect(left.map(rowNamedBy)).toEqual([one, other, one]);
  expect(left.some((state) => proves(state, mine.digest) || proves(state, theirs.digest))).toBe(false);
  expect(kept).toEqual(brought(left));
});

test("where several client states could be read, none is taken for the only one", () => {
  const { text } = newClientState(systemRandom.uuid(), systemRandom);
  const only = (json: string) => onlyStateIn(Buffer.from(json))?.toString();
  const one = `{"value":[{"resource":"W/\\"1\\"","clientState":"${text}"}]}`;
  expect(JSON.parse(one)).toEqual({ value: [{ resource: 'W/"1"', clientState: text }] });
  expect(only(one)).toBe(text);
  expect(only(one.replace("}]", '},{"clientState":"x"}]'))).toBeUndefined();
  expect(only(one.replace("}]", '},{"clientState" : "x"}]'))).toBeUndefined();
  expect(only(one.replace("}]", String.raw`},{"client\u0053tate":"x"}]`))).toBeUndefined();
  expect(only('{"value":[]}')).toBeUndefined();
});
