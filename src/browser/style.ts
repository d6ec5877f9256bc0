/** How the part looks in which assumptions are changed, in the colours of the page. */
export const style = `
.wi-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wi-columns{display:grid;gap:1.6rem 2.4rem;margin-top:1.2rem}
.wi-controls,.wi-results{min-width:0}
#what-if [hidden]{display:none!important}
#what-if input,#what-if select,#what-if button{font:inherit;color:inherit}
#what-if input[type=text],#what-if input[type=search],#what-if select{background:var(--paper);border:1px solid var(--soft);border-radius:.35rem;padding:.4rem .55rem;min-height:2.5rem;max-width:100%}
#what-if input[aria-invalid=true]{border-color:var(--bad);box-shadow:inset 0 0 0 1px var(--bad)}
#what-if button{background:var(--tint);border:1px solid var(--line);border-radius:.35rem;padding:.4rem .8rem;min-height:2.5rem;cursor:pointer;text-align:left}
#what-if button:hover:not(:disabled){border-color:var(--ink)}
#what-if button:disabled{opacity:.5;cursor:default}
#what-if input[type=range],#what-if input[type=checkbox]{accent-color:var(--link)}
.wi-choices{display:flex;flex-wrap:wrap;gap:.8rem 1.2rem}
.wi-choice{flex:1 1 12rem;min-width:0}
.wi-choice label,.wi-search label{display:block;font-weight:600;font-size:.88rem;margin-bottom:.2rem}
.wi-choice select{width:100%}
.wi-choice input{margin-top:.4rem;width:9rem}
.wi-scenarios{border:0;margin:1rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.wi-scenarios legend{font-weight:600;font-size:.88rem;padding:0}
.wi-scenarios label{display:inline-flex;gap:.4rem;align-items:baseline;padding:.3rem 0;font-size:.92rem}
.wi-scenarios p{flex-basis:100%}
.wi-fields{display:grid;gap:1rem}
.wi-label{display:flex;justify-content:space-between;align-items:baseline;gap:.8rem}
.wi-label label{font-weight:600;font-size:.92rem;line-height:1.3}
#what-if .wi-undo{min-height:0;padding:.1rem .5rem;font-size:.82rem;flex:none}
.wi-line{display:flex;flex-wrap:wrap;align-items:center;gap:0 .6rem}
.wi-line input[type=range]{flex:1 1 5rem;min-width:4.5rem;height:2.5rem;margin:0}
.wi-box{display:inline-flex;align-items:center;gap:.4rem;flex:0 1 auto;min-width:0}
.wi-box input{width:max(5.8rem,calc(var(--long,0)*1ch + 1.6rem));min-width:0;text-align:right;font-variant-numeric:tabular-nums}
.wi-unit{font-size:.82rem;line-height:1.2;color:var(--soft);min-width:2.2rem}
#what-if .wi-hint{color:var(--soft);font-size:.82rem;margin:.1rem 0}
#what-if .wi-mistake{color:var(--bad);font-size:.86rem;margin:.1rem 0}
.wi-mistake:empty,.wi-hint:empty{display:none}
.wi-mistake span{display:block}
.wi-search{margin-top:1.3rem}
.wi-search input{width:100%}
.wi-found{list-style:none;margin:.3rem 0 0;padding:0;display:grid;gap:.25rem}
.wi-found button{width:100%;font-size:.9rem}
.wi-found span{color:var(--soft);font-variant-numeric:tabular-nums}
.wi-sentence{background:var(--tint);border-radius:.5rem;padding:.7rem .9rem;margin-top:0}
.wi-faulty .wi-figures{border-left:3px dashed var(--bad);padding-left:.7rem;filter:grayscale(1)}
.wi-share code span{display:inline-block;max-width:100%}
.wi-address{display:block;font-size:.82rem;overflow-wrap:anywhere}
.wi-mistakes p{font-size:.88rem;color:var(--soft)}
#what-if .wi-bar{display:none}
.wi-mistakes{border-left:4px solid var(--bad);padding:.1rem 0 .1rem .9rem;margin-bottom:1rem}
.wi-mistakes h3{margin-top:0;color:var(--bad)}
#what-if pre{background:var(--tint);border-radius:.35rem;padding:.6rem .8rem;overflow-x:auto;font-size:.82rem;line-height:1.45;margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
.wi-ranking{width:100%}
.wi-ranking th,.wi-ranking td{padding-right:.6rem}
.wi-ranking thead .number{min-width:0}
.wi-ranking th[scope=row]{min-width:11rem;overflow-wrap:anywhere;white-space:normal}
.wi-ranking td.text{white-space:nowrap}
.wi-gates,.wi-gates ul{list-style:none;margin:0;padding:0;font-size:.9rem}
.wi-gates>li{padding:.4rem 0;border-bottom:1px solid var(--line)}
.wi-gates ul{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
.wi-rank{font-weight:700}
.wi-id{display:inline-block;max-width:100%}
.wi-id,.wi-was{color:var(--soft);font-weight:400;font-size:.92em}
.wi-was{white-space:nowrap;border:1px solid var(--line);border-radius:.8rem;padding:0 .5rem}
.wi-unranked{color:var(--soft)}
.wi-buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;max-width:none}
@media (min-width:60rem){
.wi-columns{grid-template-columns:minmax(0,4fr) minmax(0,7fr)}
.wi-results{position:sticky;top:.8rem;align-self:start;max-height:calc(100vh - 1.6rem);overflow-y:auto}
}
@media (max-width:40rem){
.wi-ranking,.wi-ranking tbody,.wi-ranking th,.wi-ranking td{display:block;border:0;padding:0;max-width:none;text-align:left}
.wi-ranking thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wi-ranking tr{display:grid;grid-template-columns:1.6rem minmax(0,1fr);gap:.1rem .5rem;padding:.55rem 0;border-bottom:1px solid var(--line)}
.wi-ranking th[scope=row]{min-width:0}
.wi-ranking td:not(.wi-rank){grid-column:2;display:flex;justify-content:space-between;gap:1rem}
.wi-ranking td:not(.wi-rank)::before{content:attr(data-name);color:var(--soft)}
.wi-ranking td:has(data:empty),.wi-ranking td:empty{display:none!important}
}
@media (max-width:59.99rem){
html{scroll-padding-bottom:6.5rem}
#what-if .wi-bar{display:grid;gap:.1rem;position:sticky;bottom:0;width:100%;margin-top:1rem;border:1px solid var(--ink);background:var(--paper);font-size:.84rem;line-height:1.35;padding:.45rem .7rem;box-shadow:0 -2px 10px #0003;font-variant-numeric:tabular-nums}
.wi-bar>span{display:grid;grid-template-columns:1.2rem 1fr auto;gap:.4rem}
.wi-name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
}
@media print{#what-if,nav a[href="#what-if"]{display:none}}
`;
