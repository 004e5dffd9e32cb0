/** What this page adds to the look of our pages: answers that can be told apart with and without colours. */
export const WHY_STYLE = `
:root { --yes: #0b6b2f; --later: #7a4b00; --no: #a3140c; }
@media screen and (prefers-color-scheme: dark) { :root { --yes: #7fd99a; --later: #f2c063; --no: #ff9d94; } }
dl { margin: 0 0 1rem; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 .75rem; }
dt { color: var(--soft); font-weight: 600; }
dd { margin: 0; grid-column: 2; }
@media (max-width: 34rem) { dl div { display: block; margin: 0 0 .5rem; } }
.answers { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.answers > li { background: var(--panel); border-inline-start: .375rem solid var(--tone, var(--line)); border-radius: .25rem; padding: .75rem 1rem; break-inside: avoid; }
.allow { --tone: var(--yes); }
.defer { --tone: var(--later); }
.suppress { --tone: var(--no); }
.answers h3 { margin: 0; }
.answers h4 { margin: .5rem 0 0; font-size: .875rem; color: var(--soft); }
.answers ul { list-style: disc; margin: .25rem 0 0; padding-inline-start: 1.25rem; }
.verdict { color: var(--tone); font-weight: 700; margin: 0; }
.verdict span { display: inline-block; min-width: 1.25em; }
.from { margin: 0; font-weight: 600; }
footer { border-top: 1px solid var(--line); color: var(--soft); padding: 1rem 0; }
footer p { margin: 0 0 .25rem; }
`;
