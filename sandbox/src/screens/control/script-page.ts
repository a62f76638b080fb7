import type { Reply } from "../../kernel/http.ts";
import { runScript, type ScriptReport } from "../../powershell/run.ts";
import { type Html, html } from "../html.ts";
import { pageReply } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";

/** An administrator's PowerShell. */
export function scriptPage(
  { world }: ScreenCall,
  run?: { readonly text: string; readonly report: ScriptReport },
): Reply {
  const main = html`<p class="small"><a href="/control">Control</a></p>
    <h1>PowerShell</h1>
    <p class="lead">
      Scripts for Teams, Exchange Online and Microsoft Graph, as far as an administrator needs them here. They are
      really run, on this pretend tenant.
    </p>
    <form method="post" class="card">
      <label for="text">Script</label>
      <textarea id="text" name="text" rows="14" class="wide" spellcheck="false" required>${run?.text ?? ""}</textarea>
      <p><button class="main">Run</button></p>
    </form>
    ${run === undefined ? "" : reportOf(run.report)}`;
  return pageReply(world, { title: "PowerShell", at: "control", main });
}

function reportOf({ output, errors, failure }: ScriptReport): Html {
  return html`<h2>Outcome</h2>
    <section class="card" role="status">
      ${
        failure === null
          ? html`<p class="note good">The script came to its end.</p>`
          : html`<p class="note bad">Line ${failure.line}: ${failure.message}</p>`
      }
      ${errors.map((error) => html`<p class="note">Line ${error}</p>`)}
      ${output.length === 0 ? html`<p class="soft">It showed nothing.</p>` : html`<pre class="mail">${output.join("\n")}</pre>`}
    </section>`;
}

export async function runFromForm(call: ScreenCall): Promise<Reply> {
  const text = textIn(call, "text");
  return scriptPage(call, { text, report: await runScript(call.house, { text }) });
}
