/** What is around every message that is shown: the stage, and beside it what its author should know. */
export const STAGE_STYLE = `
:root { color-scheme: light dark; --ground: #edf0f4; --panel: #fff; --text: #1d2126; --dim: #5c646e; --no: #a8201a; --warn: #7a4b00; --warn-ground: #fff4d6; --yes: #136c34; }
@media (prefers-color-scheme: dark) { :root { --ground: #24282e; --panel: #2f343b; --text: #eef1f4; --dim: #b2bac4; --no: #ff9d94; --warn: #ffd789; --warn-ground: #4a3a17; --yes: #86dca0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Noto Sans Hebrew", sans-serif; }
main { display: flex; gap: 40px; align-items: flex-start; justify-content: center; padding: 40px; }
aside { flex: none; width: 300px; display: grid; gap: 16px; }
aside h1 { font-size: 19px; margin: 0; }
aside p { margin: 0; }
aside h2 { font-size: 15px; margin: 4px 0 -6px; }
aside dl { margin: 0; display: grid; grid-template-columns: auto 1fr; gap: 6px 14px; background: var(--panel); border-radius: 12px; padding: 14px 16px; font-size: 14px; }
aside dt { color: var(--dim); }
aside dd { margin: 0; overflow-wrap: anywhere; }
aside ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; }
aside li { background: var(--warn-ground); color: var(--warn); border-radius: 12px; padding: 12px 16px; font-size: 14px; overflow-wrap: anywhere; }
.fine { color: var(--yes); font-weight: 600; font-size: 14px; }
@media (max-width: 800px) { main { flex-direction: column; align-items: center; padding: 16px; } }
`;

/** The start of the document: nothing runs, nothing but its own style and, where allowed, images are taken. */
export const START = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{{ title }}</title>
<style>{{ style | raw }}</style>
</head>
<body>
<main>
`;

/** The end: what it is, for whom, in which language and why; numbers; warnings. */
export const END = `
<aside dir="ltr">
<h1>{{ called }}</h1>
<dl>{% for fact in facts %}<dt>{{ fact[0] }}</dt><dd><bdi>{{ fact[1] }}</bdi></dd>{% endfor %}</dl>
{% if warnings.size > 0 %}<h2>Before it goes out</h2><ul>{% for warning in warnings %}<li>{{ warning.text }}</li>{% endfor %}</ul>{% else %}<p class="fine">✓ Nothing to warn about</p>{% endif %}
</aside>
</main>
</body>
</html>
`;
