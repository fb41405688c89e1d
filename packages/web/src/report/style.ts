/** The report's style: screen in light and dark, narrow and wide, and A4 pages with running head and foot. */
import { flowColours, pageColours, type Theme } from '../layout/palette.ts';
import { cssString } from './markup.ts';

const variables = (theme: Theme): string =>
  [...Object.entries(pageColours[theme]), ...Object.entries(flowColours[theme])]
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');

/** Style sheet of a report; `head` and `foot` run on every printed page. */
export const style = (head: string, foot: string): string => `
:root{color-scheme:light dark;${variables('light')}}
@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
:lang(zh) body{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
:lang(ja) body{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Hiragino Sans","Yu Gothic","Noto Sans CJK JP",sans-serif}
.sheet{max-width:1080px;margin:0 auto;padding:40px 32px 64px}
.kicker{margin:0;color:var(--accent);font-weight:600}
h1{font-size:2.3rem;line-height:1.15;margin:.1em 0 .25em;letter-spacing:-.015em}
h2{font-size:1.45rem;line-height:1.25;margin:2.4em 0 .4em;padding-top:.7em;border-top:1px solid var(--line);letter-spacing:-.01em}
h3{font-size:1.05rem;margin:1.6em 0 .3em}
p{margin:.5em 0;max-width:72ch}
:lang(zh),:lang(ja){line-break:strict}
:lang(zh) p,:lang(ja) p,:lang(zh) figcaption,:lang(ja) figcaption{max-width:46em}
:lang(ja) h1,:lang(ja) h2,:lang(ja) h3,:lang(ja) th{word-break:auto-phrase}
thead th:first-child{white-space:nowrap}
:lang(zh) :is(td,th):not(:first-child,.number),:lang(ja) :is(td,th):not(:first-child,.number){min-width:4.6em}
.muted,figcaption,caption,dt{color:var(--muted)}
.arrow{position:relative;display:inline-block;width:.95em;margin:0 .1em .3em;border-bottom:.09em solid}
.arrow::after{content:"";position:absolute;right:0;bottom:-.22em;width:.32em;height:.32em;border:solid;border-width:.09em .09em 0 0;transform:rotate(45deg)}
.arrow span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
a{color:var(--accent)}
.verdict{margin:20px 0;padding:14px 18px;border-left:5px solid var(--accent);background:var(--panel);font-size:1.08rem}
.verdict.bad{border-color:var(--loss)}
.verdict p{margin:.2em 0}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;background:var(--line);border:1px solid var(--line);margin:20px 0;padding:0}
.figures div{background:var(--page);padding:14px 16px}
.figures dt{font-size:.88rem}
.figures dd{margin:0;font-size:1.5rem;font-weight:650;line-height:1.3;letter-spacing:-.01em}
.figures dd small{display:block;font-size:.85rem;font-weight:400;color:var(--muted);letter-spacing:0}
figure{margin:18px 0}
figcaption{font-size:.9rem;max-width:80ch;margin-top:6px}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
svg{display:block;width:100%;height:auto;min-width:640px}
svg text{fill:var(--text);font-size:13px}
svg .halo{stroke:var(--page);stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}
svg .on-panel{stroke:var(--panel)}
svg .soft{fill:var(--muted)}
svg .rule{stroke:var(--line)}
svg .front{fill:none;stroke:var(--accent);stroke-width:2}
.node{fill:var(--text)}.outside{fill:var(--muted)}
.ribbon{fill:none;stroke:var(--flow);stroke-opacity:.5}
.arc{fill:none;stroke:var(--flow);stroke-opacity:.9;stroke-linecap:round}
.head{fill:var(--flow)}
.mark{fill:var(--page);stroke:var(--text);stroke-width:2}
.mark.far{stroke-dasharray:2 2}
.ground{fill:var(--panel)}
.leader{stroke:var(--muted);stroke-width:1;fill:none}
.axis{stroke:var(--muted);stroke-width:1}
.gain{fill:var(--gain)}.loss{fill:var(--loss)}
.before{fill:var(--line)}.after{fill:var(--accent)}
.band{fill:var(--line)}
.material{--flow:var(--material)}.water{--flow:var(--water)}.heat{--flow:var(--heat)}.steam{--flow:var(--steam)}.gas{--flow:var(--gas)}.power{--flow:var(--power)}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:8px 0;font-size:.9rem}
.swatch{display:inline-block;width:.8em;height:.8em;border-radius:2px;background:var(--flow);margin-right:.45em;vertical-align:-.05em}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:10px 0}
caption{text-align:left;font-size:.9rem;padding-bottom:6px}
th,td{padding:7px 10px 7px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{color:var(--muted);font-weight:500;border-bottom:1px solid var(--muted);vertical-align:bottom}
.number{text-align:right;white-space:nowrap}
.exchange{border-top:1px solid var(--line);padding:14px 0 6px;margin-top:14px}
.exchange h3{margin:0 0 .2em}
.exchange .sides{display:grid;grid-template-columns:1fr 300px;gap:8px 32px}
.exchange ul{margin:.4em 0;padding-left:1.2em}
.money{font-size:.88rem;margin:0}
.money td,.money th{padding:3px 0;font-weight:400}
.money .total th,.money .total td{font-weight:650;border-bottom:0}
.pricing svg{min-width:0;max-width:300px}
.evidence{white-space:nowrap}
.evidence::before{content:"";display:inline-block;width:.75em;height:.75em;margin:0 .4em 0 .1em;vertical-align:-.05em;border:.1em solid;border-radius:50%;color:var(--accent);background:conic-gradient(currentColor 100%,transparent 0);print-color-adjust:exact}
.evidence.documented::before{background:conic-gradient(currentColor 75%,transparent 0)}.evidence.estimated::before{background:conic-gradient(currentColor 50%,transparent 0);color:var(--muted)}.evidence.recalled::before{background:none;color:var(--loss)}
ol.sources{padding-left:2.2em;font-size:.9rem}
ol.sources li{margin:.35em 0;overflow-wrap:anywhere}
.colophon{margin-top:3em;padding-top:1em;border-top:1px solid var(--line);font-size:.85rem;overflow-wrap:anywhere}
table.why{table-layout:fixed}
td,th,h1,h2,h3,p,li{overflow-wrap:break-word}
tr:has(+tr.beneath)>*{border-bottom:0}tr.beneath td{padding-top:0;font-size:.9em}
@media (max-width:760px){
 .sheet{padding:24px 16px 48px}
 h1{font-size:1.75rem}
 .figures{grid-template-columns:1fr 1fr}
 .figures dd{font-size:1.25rem}
 .exchange .sides{grid-template-columns:1fr}
 .scroll table{min-width:600px}
 svg{min-width:820px}
}
@page{size:A4;margin:20mm 16mm 18mm}
@page{@top-left{content:${cssString(head)};font:9pt system-ui,sans-serif;color:#51626b}@bottom-left{content:${cssString(foot)};font:8pt system-ui,sans-serif;color:#51626b}@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#51626b}}
@page:first{@top-left{content:""}}
@media print{
 :root{color-scheme:light;font-size:9.5pt}
 body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
 .sheet{max-width:none;padding:0}
 h2{margin-top:1.2em}
 h2,h3,caption{break-after:avoid}
 .exchange{padding-top:2.5mm;margin-top:2.5mm}
 .exchange p{margin:.3em 0}
 section.page{break-before:page}
 header+section.page{break-before:auto}
 section.page h2{border-top:0;margin-top:0;padding-top:0}
 figure,.exchange,tr,.figures,.verdict{break-inside:avoid}
 thead{display:table-header-group}
 .figures{grid-template-columns:repeat(4,1fr)}
 svg{min-width:0}
 .scroll{overflow:visible}
 .scroll table{min-width:0}
 .exchange .sides{grid-template-columns:1fr 66mm}
 a{color:inherit;text-decoration:none}
}
`;
