import { Html } from "./html.ts";

/** The look of every page: calm, like Teams, light or dark as the system wishes. */
export const STYLE = new Html(`<style>
:root{color-scheme:light dark;--page:#f5f5f5;--card:#fff;--ink:#242424;--soft:#616161;--line:#e0e0e0;--brand:#5b5fc7;--brand-ink:#fff;
--tint:#e8ebfa;--tint-ink:#3d3e78;--good:#0e700e;--good-bg:#e7f5e7;--bad:#b10e1c;--bad-bg:#fdeceb;--warn:#835b00;--warn-bg:#fdf6e3}
@media (prefers-color-scheme:dark){:root{--page:#1f1f1f;--card:#292929;--ink:#f0f0f0;--soft:#adadad;--line:#3d3d3d;--brand:#a6a9f8;--brand-ink:#14152b;
--tint:#2f2f4a;--tint-ink:#c5c8fb;--good:#7fd17f;--good-bg:#16301a;--bad:#ff9b9b;--bad-bg:#3a1c1f;--warn:#f2cd73;--warn-bg:#3a2f13}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.45 "Segoe UI Variable","Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif}
a{color:var(--brand);text-decoration:none}a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
header.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.65rem 1.5rem;background:var(--card);border-bottom:1px solid var(--line)}
header.bar .name{font-weight:600;color:var(--ink)}header.bar nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem}
header.bar nav a[aria-current]{color:var(--ink);font-weight:600;border-bottom:2px solid var(--brand)}
header.bar .clock{margin-left:auto;color:var(--soft);font-variant-numeric:tabular-nums}
main{max-width:74rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;font-weight:600;margin:.2rem 0 .3rem}h2{font-size:1.05rem;font-weight:600;margin:1.6rem 0 .6rem}
p a:not(.button){text-decoration:underline}p.lead{color:var(--soft);margin:0 0 1.2rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem 1.1rem}
.card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}.card>ul.plain{margin-bottom:1rem}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(17.5rem,1fr));gap:.75rem;list-style:none;margin:0;padding:0}
.people a{display:flex;gap:.8rem;align-items:center;color:inherit;height:100%}.people a:hover{text-decoration:none;border-color:var(--brand)}
.face{width:48px;height:48px;border-radius:50%;flex:none;background:var(--tint);color:var(--tint-ink);display:grid;place-items:center;font-weight:600}
.face.big{width:72px;height:72px;font-size:1.4rem}
.soft{color:var(--soft)}.small{font-size:.85rem}.cut{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
.tags{display:flex;flex-wrap:wrap;gap:.3rem;margin-top:.25rem}
.tag{font-size:.75rem;padding:.05rem .5rem;border-radius:999px;background:var(--tint);color:var(--tint-ink)}
.tag.bad{background:var(--bad-bg);color:var(--bad)}.tag.warn{background:var(--warn-bg);color:var(--warn)}.tag.good{background:var(--good-bg);color:var(--good)}
form.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.2rem}
label{display:block;font-size:.85rem;color:var(--soft)}
input,select,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-bottom-color:var(--soft);border-radius:4px;padding:.4rem .6rem;min-width:0}
button,.button{font:inherit;font-weight:600;border:1px solid var(--line);background:var(--card);color:var(--ink);border-radius:4px;padding:.4rem .9rem;cursor:pointer;display:inline-block}
button:hover,.button:hover{border-color:var(--brand);text-decoration:none}button.main,.button.main{background:var(--brand);border-color:var(--brand);color:var(--brand-ink)}
.head{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin-bottom:1rem}
.week{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:.5rem}
.day{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem;min-height:9rem}.day h3{font-size:.85rem;margin:0 0 .5rem;font-weight:600}
.day.today{border-color:var(--brand)}.day.today h3{color:var(--brand)}
.slot{border-left:3px solid var(--brand);background:var(--tint);border-radius:4px;padding:.35rem .5rem;margin-bottom:.4rem;font-size:.85rem;overflow-wrap:anywhere}
.slot.off{border-color:var(--bad);background:var(--bad-bg);text-decoration:line-through}.slot.maybe{border-left-style:dashed}
.note{border-radius:6px;padding:.7rem 1rem;margin:0 0 1rem;background:var(--warn-bg);color:var(--warn)}.note.bad{background:var(--bad-bg);color:var(--bad)}.note.good{background:var(--good-bg);color:var(--good)}
dl.facts{display:grid;grid-template-columns:fit-content(45%) minmax(0,1fr);gap:.3rem 1.2rem;margin:0}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere}
.two{display:grid;grid-template-columns:3fr 2fr;gap:1rem}
.scroll{overflow-x:auto;position:relative}table{border-collapse:collapse;width:100%;font-size:.85rem}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:600}
td.url{overflow-wrap:anywhere;min-width:16rem}ul.plain{list-style:none;margin:0;padding:0}ul.plain li{display:flex;gap:.7rem;align-items:center;padding:.35rem 0;border-bottom:1px solid var(--line)}ul.plain li form{margin-left:auto}
iframe.mail{width:100%;height:34rem;border:1px solid var(--line);border-radius:8px;background:var(--card)}
figure.film{margin:0 0 1rem}figure.film a{text-decoration:underline}figure.film video{width:100%;max-width:40rem;aspect-ratio:5/3;background:#000;border-radius:8px;display:block}
section.card{min-width:0}div.two+section.card,section.card+section.card{margin-top:1rem}.two>section.card+section.card{margin-top:0}h3{font-size:.95rem;font-weight:600;margin:1rem 0 .4rem}
pre.mail{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
td.deeds form{display:inline-block;margin:0 .3rem .3rem 0}td.deeds{white-space:nowrap}code{font-size:.9em;overflow-wrap:anywhere}form.row.card{margin-bottom:0}details summary{cursor:pointer;padding:.3rem 0}.card>form{margin-top:.8rem;margin-bottom:0}
input,select,textarea{max-width:100%}form.row>div{min-width:0;max-width:100%}.wide{width:100%}.narrow-only{display:none}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.teams{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:1rem;align-items:start}.teams .list{max-height:80vh;overflow:auto}.viewer{display:flex;gap:.7rem;align-items:center}
ul.threads li{padding:0}ul.threads a{display:flex;width:100%;min-width:0;padding:.4rem .5rem;color:inherit;border-radius:4px}ul.threads a[aria-current]{background:var(--tint);color:var(--tint-ink)}
.conversation{display:grid;gap:.8rem;grid-template-columns:minmax(0,1fr)}.conversation h2{margin:0}.talk{list-style:none;margin:0;padding:.2rem;max-height:58vh;overflow:auto;display:grid;gap:.7rem;grid-template-columns:minmax(0,1fr)}
.said{background:var(--page);border-radius:8px;padding:.5rem .8rem;max-width:42rem;overflow-wrap:anywhere}.said.own{background:var(--tint);color:var(--tint-ink);justify-self:end}.said.answer{margin-left:2rem}
.said p{margin:.15rem 0}.said .text{white-space:pre-wrap}.said .soft{color:inherit;opacity:.8}.shared{max-width:100%;max-height:16rem;border-radius:6px;display:block;margin:.3rem 0}blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid var(--line)}
.composer{border-top:1px solid var(--line);padding-top:.8rem}.composer textarea{width:100%}.composer .row{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin-top:.4rem}.composer .main{margin-left:auto}
@media (max-width:56rem){.week{grid-template-columns:1fr}.day{min-height:0}.two{grid-template-columns:1fr}}
@media (max-width:56rem){.teams{grid-template-columns:minmax(0,1fr)}.teams .list{max-height:none}.teams.open .list{display:none}.narrow-only{display:block}.said.answer{margin-left:.8rem}}
</style>`);
