import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openAppearance } from "./appearance/appearance.ts";
import { openLanguage } from "./words/languages.ts";

/** Draws a page into its element, in the theme and the language that are asked for. */
export async function openPage(page: ReactNode): Promise<void> {
  const place = document.getElementById("parley");
  if (place === null) throw new Error("The page has no element with the id parley.");
  await Promise.all([openAppearance(), openLanguage()]);
  // Browsers take styles only from whoever knows the nonce of the answer that brought this page.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        {page}
      </RendererProvider>
    </StrictMode>,
  );
}
