/** The look of our pages: phone width first, light and dark, print. No file is loaded. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1a1d21; --soft: #4a5159; --paper: #fff; --panel: #f3f5f7; --line: #c9ced4; --mark: #0b4f8a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #eceff2; --soft: #b4bcc5; --paper: #14171a; --panel: #1f2429; --line: #3d454d; --mark: #8cc4ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans Hebrew", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--mark); }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
nav ul { padding-inline-start: 1.25rem; columns: 18rem; }
section { border-top: 1px solid var(--line); padding: 1.25rem 0 .5rem; }
.why, .note { color: var(--soft); margin: 0 0 .75rem; }
.safe { background: var(--panel); border-inline-start: 4px solid var(--mark); padding: .5rem .75rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; }
caption { text-align: start; font-weight: 600; padding: .25rem 0; }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: break-word; }
td.long { overflow-wrap: anywhere; }
bdi { unicode-bidi: plaintext; }
caption.known { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead th { background: var(--panel); }
@media (max-width: 52rem) {
	table, tbody, tr, td { display: block; }
	caption:not(.known) { display: block; }
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	tr { background: var(--panel); border-radius: .5rem; margin: 0 0 .75rem; padding: .5rem .75rem; }
	td { border: 0; padding: .15rem 0; }
	td::before { content: attr(data-label) ": "; color: var(--soft); font-weight: 600; }
	td:empty { display: none; }
}
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } tr, caption { break-inside: avoid; } thead { display: table-header-group; } :root { color-scheme: light; } }
`;
