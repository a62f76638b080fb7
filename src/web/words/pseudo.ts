import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Translate } from "./language.ts";
import { type Message, Pattern } from "./message.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = Array.from("àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ");
const VOWELS = /[aeiou]/i;
/** How much longer other languages tend to be than English. */
const LONGER = 1.35;
const RIGHT_TO_LEFT = "\u202E";
const AND_BACK = "\u202C";

/** English in accents, about a third longer and in brackets: what stands outside them was never in a catalogue. */
export const longer: Translate = (_key, english) => bracketed(english, lengthened);

/** The same, written from right to left. */
export const mirrored: Translate = (_key, english) =>
  bracketed(english, (text) => RIGHT_TO_LEFT + lengthened(text) + AND_BACK);

type Rewrite = (text: string) => string;

function bracketed(english: Message, rewrite: Rewrite): Message {
  if (typeof english === "string") return `[${rewrite(english)}]`;
  const { message, names } = english;
  const elements = typeof message === "string" ? parse(message, { ignoreTag: true }) : message;
  return new Pattern([literal("["), ...elements.map((element) => rewritten(element, rewrite)), literal("]")], names);
}

/** Only what is said is rewritten; arguments stay as they are. */
function rewritten(element: MessageFormatElement, rewrite: Rewrite): MessageFormatElement {
  if (element.type === TYPE.literal) return literal(element.value.replaceAll(/\S(?:.*\S)?/gs, rewrite));
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map((each) => rewritten(each, rewrite)) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

function lengthened(text: string): string {
  const missing = Math.ceil(text.length * LONGER) - text.length;
  let doubled = 0;
  const letters = Array.from(text, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    const twice = VOWELS.test(letter) && doubled < missing;
    if (twice) doubled += 1;
    return twice ? accented + accented.toLowerCase() : accented;
  });
  return letters.join("") + "~".repeat(Math.max(0, missing - doubled));
}
