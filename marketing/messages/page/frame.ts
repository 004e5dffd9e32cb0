import { createHash } from 'node:crypto';
import { pageFragment } from './fragment';
import { PAGE_LANGUAGES, type PageLanguage } from './languages';
import { PAGE_STYLE } from './style';

const START = `<!doctype html>
<html lang="{{ language }}" dir="{{ dir }}">
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
`;

const END = `</body>
</html>
`;

/** The document around a page's content, in one language: nothing is loaded and nothing runs, only the page's own style counts. */
export async function pageFrame(language: PageLanguage, title: string, ownStyle = ''): Promise<(content: string) => string> {
	const style = PAGE_STYLE + ownStyle;
	const hash = createHash('sha256').update(style).digest('base64');
	const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
	const start = (await pageFragment(START))({ language, dir: PAGE_LANGUAGES[language], policy, title, style });
	return (content) => start + content + END;
}
