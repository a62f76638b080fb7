import { useSyncExternalStore } from "react";
import { keep, kept } from "../kept.ts";
import { ENGLISH, type Language, onSpeaking, speak, spokenNow } from "./language.ts";

/** Every language that can be chosen. Another one is a line here and a table from keys to texts and `icu` patterns, fetched when spoken. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  {
    code: "qps-ploc",
    name: "Pseudo",
    dir: "ltr",
    locale: ENGLISH.locale,
    pretend: true,
    load: async () => (await import("./pseudo.ts")).longer,
  },
  {
    code: "qps-plocm",
    name: "Pseudo, right to left",
    dir: "rtl",
    locale: ENGLISH.locale,
    pretend: true,
    load: async () => (await import("./pseudo.ts")).mirrored,
  },
];

const KEPT_AS = "parley-language";

/** Speaks what the address asks for as `?language=`, else what was last chosen on this device. */
export async function openLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get("language");
  await chooseLanguage(called(asked) ?? called(kept(KEPT_AS)) ?? ENGLISH);
}

/** Speaks `language` from now on, and whenever the screens are opened on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  keep(KEPT_AS, language.code);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.dir;
}

/** The language of the moment. */
export function useLanguage(): Language {
  return useSyncExternalStore(onSpeaking, () => spokenNow().language);
}

function called(code: string | null): Language | undefined {
  return LANGUAGES.find((language) => language.code === code);
}
