// Keeps the list fresh without reloading the mail that is being read. Runs in the browser.
const list = () => document.getElementById('list');
let version = document.documentElement.dataset.version;

async function refresh() {
	const answer = await fetch('/api/messages', { headers: { 'If-None-Match': `"${version}"` }, cache: 'no-store' });
	if (answer.status !== 200) return;
	version = answer.headers.get('ETag').replaceAll('"', '');
	const page = await (await fetch(location.href, { cache: 'no-store' })).text();
	const fresh = new DOMParser().parseFromString(page, 'text/html');
	const top = list().scrollTop;
	list().replaceWith(fresh.getElementById('list') ?? list());
	list().scrollTop = top;
	if (document.body.className === 'listing') document.title = fresh.title;
}

document.addEventListener('click', async (event) => {
	if (event.target.id !== 'delete-all' || !confirm('Delete all mails?')) return;
	await fetch('/api/messages', { method: 'DELETE' });
	location.href = '/';
});

setInterval(() => refresh().catch(() => {}), 2000);
