/** The look of an embed, in one sheet of its own: it loads nothing, and follows the reader's light or dark. */
export const EMBED_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--head:#f6f3ec;--ink:#1d1b18;--muted:#635e56;--line:#e4dfd5;--accent:#2f4b7c;--notice:#eef1f8;
--rejects:#8a3f00;--rejects-bg:#fbe3cb;--opposes:#80480f;--opposes-bg:#fdf1e1;--conditional:#4d483f;--conditional-bg:#f0ede6;--supports:#54478c;--supports-bg:#efecf7;--demands:#542788;--demands-bg:#e0d8ee}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--card:#1f1e1b;--head:#292723;--ink:#f1eee7;--muted:#aca698;--line:#38352f;--accent:#a9c1ee;--notice:#232a38;
--rejects:#f8b27a;--rejects-bg:#4a2a10;--opposes:#ecc08d;--opposes-bg:#3d2d1a;--conditional:#d3cdc0;--conditional-bg:#38352f;--supports:#c6bde9;--supports-bg:#332f47;--demands:#d6bff2;--demands-bg:#432a63}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif}
body{margin:0;padding:14px 16px;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{margin:0;font:600 1.35rem/1.25 "Source Serif 4",Georgia,serif;text-wrap:balance}
h1 a{color:inherit;text-decoration:none}h1 a:hover{text-decoration:underline}
p{margin:.3rem 0}
.muted,footer{color:var(--muted);font-size:.84rem}
.notice{margin:.7rem 0;padding:.5rem .8rem;border-radius:8px;background:var(--notice);font-size:.9rem}
.scroll{margin-top:.8rem;overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card)}
table{width:100%;border-collapse:collapse}
th,td{padding:.6rem .75rem;border-top:1px solid var(--line);text-align:start;vertical-align:top}
thead th{border-top:0;background:var(--head);font-size:.9rem}
tbody th{width:26%;font:600 1rem/1.3 "Source Serif 4",Georgia,serif}
tbody th small{display:block;margin-top:.15rem;color:var(--muted);font:400 .8rem/1.4 Inter,system-ui,sans-serif}
td{min-width:11rem;font-size:.9rem}
td .who{display:none;font-weight:600;font-size:.84rem}
.chip{display:inline-flex;align-items:center;gap:.35em;padding:.05rem .5rem;border-radius:4px;font-weight:600;font-size:.78rem;text-decoration:none}
.chip:hover{text-decoration:underline}
.chip svg{width:.95em;height:.95em}
.silence{border:1px dashed currentColor;color:var(--muted)}
.rejects{color:var(--rejects);background:var(--rejects-bg)}.opposes{color:var(--opposes);background:var(--opposes-bg)}.conditional{color:var(--conditional);background:var(--conditional-bg)}.supports{color:var(--supports);background:var(--supports-bg)}.demands{color:var(--demands);background:var(--demands-bg)}
sup{font-size:.7rem;font-weight:600;line-height:0}sup a{padding:.2em;text-decoration:none}sup a:hover{text-decoration:underline}
details{margin-top:.8rem;font-size:.84rem}summary{cursor:pointer;color:var(--accent)}
ol{margin:.4rem 0;padding-inline-start:1.9rem}
footer{margin-top:.8rem}
@media(max-width:620px){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.scroll{border:0;background:none}table,tbody,tr,th,td{display:block}tbody th{width:auto;padding:.9rem 0 .3rem;border:0}
td{min-width:0;margin-bottom:.4rem;border:1px solid var(--line);border-radius:8px;background:var(--card)}td .who{display:block}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444}body{padding:0}tr,li{break-inside:avoid}summary{list-style:none}li a::after{content:" " attr(href);color:var(--muted)}details::details-content{content-visibility:visible;block-size:auto}}
@media(forced-colors:active){.chip{border:1px solid}}
`;
