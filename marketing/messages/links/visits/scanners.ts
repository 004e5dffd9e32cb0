/** A kind of machine that follows links, how it names itself (User-Agent, RFC 9110 10.1.5), and what to call it. */
interface Machine {
	agent: RegExp;
	name: string;
}

/**
 * Machines that follow links without anybody having asked them to. Source: what their makers say about their agents,
 * and the product names that stand in them; libraries name themselves by their own defaults.
 */
const MACHINES: readonly Machine[] = [
	{ agent: /barracuda|proofpoint|mimecast|ironport|trendmicro|fireeye|trellix|messagelabs|symantec|sophos|forcepoint|websense|fortiguard|cisco-?(?:ess|umbrella)|safelinks|bitdefender|kaspersky|avast|urlscan|virustotal|checkphish|cloudmark|vade ?secure|zscaler|paloalto/i, name: 'a mail scanner' },
	{ agent: /googleimageproxy|yahoomailproxy|ymail ?proxy/i, name: 'a mail program\'s proxy' },
	{ agent: /facebookexternalhit|facebot|meta-externala|whatsapp\/|telegrambot|slackbot|slack-imgproxy|twitterbot|discordbot|linkedinbot|skypeuripreview|microsoftpreview|bingpreview|viber|vkshare|redditbot|pinterest(?:bot)?\/|embedly|iframely|snapchat|line-poker|bitlybot|google-?(?:pagerenderer|read-aloud|inspectiontool)|mastodon|signal-?desktop-preview/i, name: 'a link preview' },
	{ agent: /(?<!cu)bot\b|crawl|spider|slurp|archiver|scan(?:ner)?\b|monitor|uptime|pingdom|statuscake|lighthouse|validator|link ?check|preview|prefetch|headless|phantomjs|puppeteer|playwright|selenium|electron\//i, name: 'a robot' },
	{ agent: /^(?:curl|wget|python|java|go-http|okhttp|axios|node|undici|got |ruby|perl|libwww|php|guzzle|apache-http|httpclient|winhttp|powershell|mechanize|scrapy|rest-client|dart|aiohttp|httpx|insomnia|postman|http\.rb|faraday|reqwest|hackney|java-http|jakarta)/i, name: 'a program, no browser' },
];

/** What a visitor that names itself so is, where it is no person's browser. */
export function machineNamed(agent: string): string | undefined {
	// The in-app browsers of people name these apps too, but stand in a real browser's name.
	const short = agent.slice(0, 500);
	return MACHINES.find((machine) => machine.agent.test(short))?.name;
}
