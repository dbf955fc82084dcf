import { createRequire } from "node:module";
import { openBrowser, arrive } from "/work/main/e2e/lib/browser.mjs";
const base="http://127.0.0.1:18555";
const b=await openBrowser();
const cmds=process.argv.slice(2);
let p;
export async function forms(page){
 return page.evaluate(()=>[location.pathname, ...[...document.querySelectorAll("main form, main a[href]")].map(f=>f.tagName==="A"?`a ${f.getAttribute("href")} «${f.innerText.trim().replace(/\s+/g," ").slice(0,80)}»`:`FORM ${f.getAttribute("method")} ${f.getAttribute("action")}\n`+[...f.querySelectorAll("input,select,textarea,button")].filter(e=>!["command","acting"].includes(e.name)).map(e=>`    ${e.tagName.toLowerCase()}[${e.type}] ${e.name}=${e.tagName=="SELECT"?[...e.options].map(o=>o.value+(o.selected?"*":"")).join("|"):e.value.slice(0,50)}${e.checked?" CHECKED":""} ${e.tagName=="BUTTON"?"«"+e.innerText.trim().replace(/\s+/g," ")+"»":"("+(e.labels?.[0]?.innerText.trim().replace(/\s+/g," ").slice(0,70)??e.getAttribute("aria-label")??"")+")"}`).join("\n"))].join("\n"));
}
for (const c of cmds){
 if(c.startsWith("as:")){ p=await arrive(b,base,"x"); await p.page.goto("/login"); await p.page.locator(`button[name="as"][value="${c.slice(3)}"]`).click(); await p.page.waitForLoadState(); console.log("== as",c, await forms(p.page)); }
 else if(c.startsWith("text:")){ await p.page.goto(c.slice(5)); console.log("== text", await p.page.locator("main").innerText()); }
 else { const r=await p.page.goto(c); console.log("==",c,r.status(), await forms(p.page)); }
 if(p.faults.length) console.log("FAULTS",p.faults.splice(0));
}
await b.close();
