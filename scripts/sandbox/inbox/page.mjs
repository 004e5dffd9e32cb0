// The web page: the list of mails and, beside it, the chosen one.
import { markup } from './markup.mjs';

const PARTS = { html: 'Message', text: 'Text', headers: 'Headers' };

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

const time = (iso) => markup`<time datetime="${iso}">${clock.format(new Date(iso))}</time>`;

function row(letter, chosen) {
	const current = letter.number === chosen?.number ? markup` aria-current="true"` : '';
	return markup`<li><a href="/messages/${letter.number}"${current}>
		<span class="who"><bdi>${letter.from.replace(/ <[^>]*>$/, '') || '(no sender)'}</bdi></span>
		${time(letter.receivedAt)}
		<span class="subject"><bdi>${letter.subject || '(no subject)'}</bdi></span>
		<span class="to">to <bdi>${letter.to}</bdi></span>
	</a></li>`;
}

function list(letters, chosen, smtp) {
	if (letters.length === 0) {
		return markup`<p class="empty">No mail yet. Whatever is sent to ${smtp} appears here, and nowhere else.
			In n8n, use the credential “Local inbox”.</p>`;
	}
	return markup`<ol>${letters.map((letter) => row(letter, chosen))}</ol>`;
}

// Links open in a new tab; without this they would open inside the frame. Scripts never run in it.
const framed = (html) => `<base target="_blank">${html}`;

function bodyOf(letter, part) {
	if (part === 'html') {
		return markup`<iframe title="The message as its receiver sees it"
			sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${framed(letter.html)}"></iframe>`;
	}
	if (part === 'headers') {
		const rows = letter.headers.map(({ name, value }) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
		return markup`<div class="scroll"><table>${rows}</table></div>`;
	}
	return markup`<pre dir="auto">${letter.text || '(this mail has no text part)'}</pre>`;
}

function attachments({ number, attachments }) {
	if (attachments.length === 0) return '';
	const links = attachments.map(
		({ name, size }, index) => markup`<li><a href="/messages/${number}/attachments/${index}">${name}</a> ${size} bytes</li>`,
	);
	return markup`<ul class="attachments" aria-label="Attachments">${links}</ul>`;
}

/** The part to show: the asked one if the mail has it, else the best there is. */
export function shownPart(letter, asked) {
	if (asked === 'headers' || asked === 'text') return asked;
	return letter.html ? 'html' : 'text';
}

function reader(letter, part) {
	const parts = Object.keys(PARTS).filter((name) => name !== 'html' || letter.html);
	const tabs = parts.map((name) => {
		const current = name === part ? markup` aria-current="page"` : '';
		return markup`<a href="/messages/${letter.number}?part=${name}"${current}>${PARTS[name]}</a>`;
	});
	return markup`<article>
		<header>
			<a class="back" href="/">All mails</a>
			<h2><bdi>${letter.subject || '(no subject)'}</bdi></h2>
			<dl>
				<dt>From</dt><dd><bdi>${letter.from}</bdi></dd>
				<dt>To</dt><dd><bdi>${letter.to}</bdi></dd>
				<dt>Received</dt><dd>${time(letter.receivedAt)}</dd>
			</dl>
			${attachments(letter)}
			<nav aria-label="Parts of the mail">${tabs}<a href="/api/messages/${letter.number}/source">Source</a></nav>
		</header>
		${bodyOf(letter, part)}
	</article>`;
}

/** The whole page; `chosen` is the open mail, if one is open. */
export function inboxPage({ letters, chosen, part, version, smtp }) {
	return markup`<!doctype html>
<html lang="en" data-version="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${chosen ? chosen.subject || '(no subject)' : `Inbox (${letters.length})`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/inbox.css">
<script src="/inbox.js" defer></script>
</head>
<body class="${chosen ? 'reading' : 'listing'}">
<section id="list" aria-label="Mails">
	<header>
		<h1>Inbox <span class="count">${letters.length}</span></h1>
		<button id="delete-all" type="button"${letters.length === 0 ? markup` disabled` : ''}>Delete all</button>
	</header>
	${list(letters, chosen, smtp)}
</section>
<main>${chosen ? reader(chosen, part) : letters.length > 0 && markup`<p class="empty">Choose a mail to read it.</p>`}</main>
</body>
</html>
`.toString();
}
