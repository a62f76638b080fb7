import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const link = /at (http:\S+sign-in\S+)/.exec(readFileSync("/tmp/start.log","utf8"))[1];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const c0 = await b.newContext(); const p0 = await c0.newPage(); await p0.goto(link); await p0.waitForTimeout(2500);
const state = await c0.storageState();
const api = async (path) => (await (await fetch("http://localhost:4100"+path,{headers:{authorization:"Bearer pk_shots-shots-shots-shots-shots-1234"}})).json());
const plans=(await api("/api/plans")).items, classes=(await api("/api/classes")).items, rosters=(await api("/api/rosters")).items;
const paths={classes:"/classes", class:"/classes/"+classes[0].id, plans:"/class-plans", plan:"/class-plans/"+plans[0].id, run:"/class-plans/"+plans.at(-1).id, settings:"/class-settings", rosters:"/rosters", roster:"/rosters/"+rosters.find(r=>r.state==="taken").id, bad:"/rosters/"+rosters.find(r=>r.state==="refused").id, people:"/class-people"};
const only=process.argv[2]?.split(",");
for (const [scheme,w] of [["light",1280],["dark",1280],["light",400]]) {
  const c = await b.newContext({ storageState: state, colorScheme: scheme, viewport:{width:w,height:900} });
  const p = await c.newPage();
  for (const [n,path] of Object.entries(paths)) { if(only&&!only.includes(n)) continue; if (scheme==="dark"&&!["class","plan","settings"].includes(n)) continue; await p.goto("http://localhost:4100"+path); await p.waitForTimeout(1500); await p.screenshot({path:`/tmp/shots/${n}-${scheme}-${w}.png`,fullPage:true}); const over=await p.evaluate("document.documentElement.scrollWidth-innerWidth"); if(over>0) console.log("sideways",n,w,over); }
  await c.close();
}
await b.close();
