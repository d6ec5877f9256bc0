/**
 * How the page looks: one column that is read on a phone, on a screen and on paper, light and dark. Colours are those of Okabe
 * and Ito, which colour-blind readers tell apart, made dark or light enough to be read; no meaning rests on colour alone. On the
 * narrowest screen (320 pixels, or a larger one at four times its size) the texts of charts are smaller, as they have so many letters on any.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c1e21;--soft:#565b63;--line:#d9d9d3;--tint:#f2f1ec;--link:#0b5394;
--good:#116b43;--bad:#a8321a;--doubt:#7a5200;
--critical:#b8430a;--normal:#5b9bd0;--float:#b9bdc4;--period:#8e6bb0;--total:#44505e;--more:#c8580f;--less:#2f7fb8;--low:#5b9bd0;--high:#b8430a;
--s0:#0b5fa5;--s1:#b8430a;--s2:#0a7a5a;--s3:#8f4f8b;--s4:#7d6200;--s5:#3a7f9c;--s6:#565b63;--s7:#9c2f4f}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e9e8e3;--soft:#a9adb5;--line:#373b41;--tint:#202328;--link:#8cc0f0;
--good:#5fcf9a;--bad:#ff9a80;--doubt:#e8b84a;
--critical:#ee8044;--normal:#4f8dc0;--float:#5a6069;--period:#a988cc;--total:#a3afbd;--more:#ee8044;--less:#62aee3;--low:#62aee3;--high:#ee8044;
--s0:#6cb2ee;--s1:#f08a4f;--s2:#4fc79c;--s3:#d49ad0;--s4:#dcc04a;--s5:#84c7e0;--s6:#b5bac2;--s7:#f08aa6}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;padding:1.25rem clamp(1rem,4vw,3rem) 4rem;max-width:68rem;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;margin:.1em 0 .35em;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .9rem;letter-spacing:-.01em}
h3{font-size:1.05rem;line-height:1.35;margin:1.4rem 0 .3rem}
p{margin:.45rem 0;max-width:44rem;text-wrap:pretty}
header p{color:var(--soft);margin:.15rem 0}
.kind{text-transform:uppercase;letter-spacing:.08em;font-size:.78rem;font-weight:600}
nav{margin:1.4rem 0 0;border-block:1px solid var(--line);padding:.55rem 0}
nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
nav a{display:inline-block;padding:.25rem 0;font-size:.92rem}
section{margin-top:3.2rem;padding-top:1.4rem;border-top:2px solid var(--ink)}
#memo{margin-top:1.2rem;border-top:0;padding-top:.6rem}
.unbroken{white-space:nowrap}
.answer h3{margin:1.05rem 0 .15rem}
.answer p{margin:.2rem 0}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
.figures div{flex:1 1 9.5rem;box-sizing:border-box;min-width:min-content;max-width:100%;overflow-wrap:break-word;background:var(--tint);border-radius:.5rem;padding:.65rem .85rem}
.figures dt{color:var(--soft);font-size:.82rem;line-height:1.3}
.figures dd{margin:.15rem 0 0;font-size:1.28rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
figure{margin:1.6rem 0 1rem;container-type:inline-size}
figcaption{font-weight:650;margin-bottom:.5rem;line-height:1.35}
.chart{max-width:56rem}
.drawing{display:block;font-size:13px;fill:var(--ink);overflow:visible}
.drawing .tick{font-size:12px;fill:var(--soft)}
.drawing .level{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.drawing .value{font-variant-numeric:tabular-nums;font-weight:600}
.drawing text{white-space:pre}.drawing .heading{font-weight:650;font-size:14px}
.drawing .grid{stroke:var(--line);stroke-width:1}
.drawing .point{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.drawing .median{stroke:var(--ink);stroke-width:3}
.drawing .line{fill:none;stroke-width:2.25;stroke-linejoin:round}
.drawing .name{font-weight:650;font-size:12px}
.drawing .dot{fill:var(--paper);stroke-width:1.5}
.dot.s0{stroke:var(--s0)}.dot.s1{stroke:var(--s1)}.dot.s2{stroke:var(--s2)}.dot.s3{stroke:var(--s3)}
.dot.s4{stroke:var(--s4)}.dot.s5{stroke:var(--s5)}.dot.s6{stroke:var(--s6)}.dot.s7{stroke:var(--s7)}
.drawing .first{font-weight:650}
.drawing .long,.drawing .whole{display:none}
@container (max-width:21rem){.drawing{font-size:10.5px}.drawing .heading{font-size:11.25px}.drawing .tick,.drawing .name{font-size:10px}.drawing .dot{r:7px}}
@container (min-width:40rem){.drawing .whole{display:block}.drawing .folded{display:none}.folding{margin-top:-17px}}
@container (min-width:56rem){.drawing .long{display:block}.drawing .letter{display:none}}
.critical{fill:var(--critical)}.normal{fill:var(--normal)}.float{fill:var(--float)}.period{fill:var(--period)}.total{fill:var(--total)}
.more{fill:var(--more)}.less{fill:var(--less)}.low{fill:var(--low)}.high{fill:var(--high)}
[class*=" place-"]{fill:var(--s0);background:var(--s0)}.place-2{fill-opacity:.7}.place-3{fill-opacity:.48}.place-4{fill-opacity:.32}.place-5{fill-opacity:.2}.place-6{fill-opacity:.12}.place-7,.place-8{fill-opacity:.07}
.bar{stroke:var(--paper);stroke-width:1}
.line.s0{stroke:var(--s0);stroke-width:3.25}.line.s1{stroke:var(--s1);stroke-dasharray:9 4}.line.s2{stroke:var(--s2);stroke-dasharray:2 4}
.line.s3{stroke:var(--s3);stroke-dasharray:10 3 2 3}.line.s4{stroke:var(--s4)}.line.s5{stroke:var(--s5);stroke-dasharray:5 3}
.line.s6{stroke:var(--s6);stroke-dasharray:1 3}.line.s7{stroke:var(--s7);stroke-dasharray:12 4 2 4 2 4}
.name.s0{fill:var(--s0)}.name.s1{fill:var(--s1)}.name.s2{fill:var(--s2)}.name.s3{fill:var(--s3)}
.name.s4{fill:var(--s4)}.name.s5{fill:var(--s5)}.name.s6{fill:var(--s6)}.name.s7{fill:var(--s7)}
.legend{list-style:none;margin:0 0 .7rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.85rem;color:var(--soft);line-height:1.4}
.chart+.legend{margin:.5rem 0 0}
.key{forced-color-adjust:none;display:inline-block;width:1.6rem;height:.7rem;margin-right:.45rem;border-radius:2px;vertical-align:baseline;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.key.critical{background:var(--critical)}.key.normal{background:var(--normal)}.key.total{background:var(--total)}.key.more{background:var(--more)}
.key.less{background:var(--less)}.key.low{background:var(--low)}.key.high{background:var(--high)}
.key.float{background:var(--float);height:.35rem}.key.period{background:var(--period);height:.35rem}
.key.place-2{opacity:.7}.key.place-3{opacity:.48}.key.place-4{opacity:.32}.key.place-5{opacity:.2}.key.place-6{opacity:.12}.key.place-7,.key.place-8{opacity:.07}
.key.median{width:3px;background:var(--ink)}
.key.point{width:.7rem;height:.7rem;border:2px solid var(--ink);border-radius:50%}
.key[class^="key s"]{height:0;border-radius:0;margin-bottom:.25rem;border-top:3px solid}
.key.s0{border-color:var(--s0);border-top-width:4px}.key.s1{border-color:var(--s1);border-top-style:dashed}.key.s2{border-color:var(--s2);border-top-style:dotted}
.key.s3{border-color:var(--s3);border-top-style:dashed}.key.s4{border-color:var(--s4)}.key.s5{border-color:var(--s5);border-top-style:dashed}
.key.s6{border-color:var(--s6);border-top-style:dotted}.key.s7{border-color:var(--s7);border-top-style:dashed}
.table{margin:1.2rem 0}
.scroll{overflow-x:auto;border-radius:.25rem}
table{border-collapse:collapse;font-size:.88rem;line-height:1.4;font-variant-numeric:tabular-nums;min-width:min(100%,24rem)}
caption{text-align:left;font-weight:650;font-size:1rem;padding:.2rem 0 .5rem}
th,td{padding:.32rem .75rem .32rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:break-word;max-width:22rem}
thead th,thead td{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:600;line-height:1.25}
.unit{color:var(--soft);font-weight:400;display:block;font-size:.92em}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal;min-width:4.2rem}
caption,summary,.legend li,tbody th{white-space:pre-wrap}
th[scope=row]{font-weight:500;min-width:9rem}.table:not(.wide) td.text{max-width:34rem}
.group th{padding-top:.9rem;font-weight:650;border-bottom-color:var(--ink)}
tr.total th,tr.total td{border-top:1px solid var(--ink);border-bottom:0;font-weight:650}
td.good,li.good{color:var(--good)}td.bad,li.bad{color:var(--bad)}td.doubt,li.doubt{color:var(--doubt)}
.notes{margin:.6rem 0 0;padding-left:1.1rem;font-size:.88rem;color:var(--soft);max-width:48rem}
.notes li{margin:.2rem 0}
details{margin:.6rem 0}
summary{cursor:pointer;color:var(--link);font-size:.92rem;padding:.25rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;font-size:.8rem;color:var(--soft)}
@media screen{td.long{min-width:12rem}}
@page{size:A4;margin:16mm 15mm}
@page across{size:A4 landscape;margin:14mm}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#3d4148;--line:#bbb;--tint:#f1f1ee;--link:#000}
html{font-size:9.5pt;line-height:1.4}body{padding:0;max-width:none}p,.notes,.chart{max-width:none}h1{font-size:19pt}
#memo h2{display:none}#memo{font-size:.91rem}.answer h3{margin:.55rem 0 0;font-size:1rem}.answer p{margin:.1rem 0}.figures{margin:.6rem 0;gap:.5rem}.figures div{padding:.4rem .6rem}.figures dd{font-size:1.1rem}
nav,.skip{display:none}a{text-decoration:none}
section{break-before:page;margin-top:0;padding-top:.4rem}#memo{break-before:auto}
h2,h3,caption,figcaption,.legend,tr.group{break-after:avoid}tbody:first-of-type tr:first-child{break-before:avoid}caption,.short .scroll{break-inside:avoid}figure:not(:has(svg:nth-of-type(16))),tr,.answer,.figures div{break-inside:avoid}
.scroll{overflow:visible}table{font-size:8.5pt;width:100%;min-width:0}thead{display:table-header-group}
.wide,section:has(>h2+.wide),section:has(>h2+.notes+.wide){page:across}:is(.wide,.dense) table{font-size:7pt}:is(.wide,.dense) :is(th,td){padding-right:.4rem}
th,td{max-width:none;overflow-wrap:anywhere}.whole{overflow-wrap:normal}.number{white-space:normal}th[scope=row]{min-width:0}thead .number{min-width:0}
.table:not(.wide) .number{overflow-wrap:normal}.month{white-space:nowrap}.crowded .month{white-space:normal}.table:not(.wide) :is(.text,th[scope=row]){min-width:6.5em}
.table.dense:not(.wide) :is(.text,th[scope=row]){min-width:8.5em}
.wide{container-type:inline-size}.wide table:not(.crowded) .number{min-width:3.6em}.wide table:not(.crowded) :is(.text,th[scope=row]){min-width:6.5em}
@container (min-width:250mm){.wide table:not(.crowded) .number{overflow-wrap:normal}}
summary{display:none}details::details-content{content-visibility:visible;height:auto;display:block}
.bar,.figures div{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
