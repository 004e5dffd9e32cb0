/** The start of the page's content, in Liquid; every value is escaped. */
export const HEAD = `<header>
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

export const SECTION_END = '</section>\n';

/** The end of the page's content: rights, and whom to ask. */
export const FOOT = `</main>
<footer>
<section aria-labelledby="rights">
<h2 id="rights">{{ words.rights.title }}</h2>
<ul>{% for line in words.rights.lines %}<li>{{ line }}</li>{% endfor %}</ul>
{% if controller %}<p>{{ controller }}</p>{% endif %}{% if contact %}<p>{{ contact }}</p>{% endif %}
</section>
</footer>
`;
