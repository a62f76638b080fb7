import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { openLanguage } from "./words/languages.ts";

const place = document.getElementById("parley");
if (place === null) throw new Error("index.html has no element with the id parley.");
await openLanguage();
// Browsers take styles only from whoever knows the nonce of the answer that brought this page.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
createRoot(place).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App />
    </RendererProvider>
  </StrictMode>,
);
