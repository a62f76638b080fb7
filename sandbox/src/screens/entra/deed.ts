import { type Html, html } from "../html.ts";

/** A form of one button. */
export function deed(name: string, label: string, fields: Readonly<Record<string, string>> = {}): Html {
  return html`<form method="post">
    ${Object.entries(fields).map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`)}
    <button name="do" value="${name}">${label}</button>
  </form>`;
}
