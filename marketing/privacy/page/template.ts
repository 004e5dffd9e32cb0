/** The start of the page, in Liquid; every value is escaped. */
export const HEAD = `<!doctype html>
<html lang="{{ language }}" dir="{{ words.dir }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{{ words.title }}</title>
<style>{{ style | raw }}</style>
</head>
<body>
<header>
<h1>{{ words.title }}</h1>
<p>{{ intro }}</p>
<p class="safe">{{ words.keepSafe }}</p>
{% if profileId %}<p>{{ words.profile }}: <bdi>{{ profileId }}</bdi></p>{% endif %}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">{{ words.contents }}</h2>
<ul>{% for section in sections %}<li><a href="#{{ section.id }}">{{ section.title }}</a> ({{ section.count }})</li>{% endfor %}<li><a href="#rights">{{ words.rights.title }}</a></li></ul>
</nav>
<main>
`;

/** The start of a part of the page. */
export const SECTION = `<section aria-labelledby="{{ id }}">
<h2 id="{{ id }}">{{ title }}</h2>
<p class="why">{{ why }}</p>
{% if count == 0 %}<p>{{ none }}</p>
{% endif %}`;

/**
 * The start of a table. The roles keep it a table for screen readers where a narrow screen shows it as cards; a caption
 * that says no more than the heading above (`known`) is for screen readers only.
 */
export const TABLE = `<table role="table">
<caption{% if known %} class="known"{% endif %}>{% for part in caption %}{% unless forloop.first %} · {% endunless %}<bdi>{{ part }}</bdi>{% endfor %}</caption>
<thead role="rowgroup"><tr role="row">{% for column in columns %}<th role="columnheader" scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody role="rowgroup">
`;

/** Some rows of a table. */
export const ROWS = `{% for row in rows %}<tr role="row">{% for cell in row %}<td role="cell"{% if cell.size > 24 %} class="long"{% endif %} data-label="{{ columns[forloop.index0] }}">{% if cell != '' %}<bdi>{{ cell }}</bdi>{% endif %}</td>{% endfor %}</tr>
{% endfor %}`;

export const TABLE_END = '</tbody>\n</table>\n';
export const SECTION_END = '</section>\n';

/** The end of the page: rights, and whom to ask. */
export const FOOT = `</main>
<footer>
<section aria-labelledby="rights">
<h2 id="rights">{{ words.rights.title }}</h2>
<ul>{% for line in words.rights.lines %}<li>{{ line }}</li>{% endfor %}</ul>
{% if controller %}<p>{{ controller }}</p>{% endif %}{% if contact %}<p>{{ contact }}</p>{% endif %}
</section>
</footer>
</body>
</html>
`;
