/** The start of the page's content, in Liquid; every value is escaped. */
export const HEAD = `<header>
<h1>{{ words.title }}</h1>
<p>{{ intro }}</p>
<dl>
<div><dt>{{ words.person }}</dt><dd><bdi>{{ person }}</bdi></dd></div>
{% if profileId != '' %}<div><dt>{{ words.profile }}</dt><dd><bdi>{{ profileId }}</bdi></dd></div>
{% endif %}</dl>
</header>
<main>
`;

/** The start of a part of the page. */
export const SECTION = `<section aria-labelledby="{{ id }}">
<h2 id="{{ id }}">{{ title }}</h2>
{% if nothing %}<p>{{ none }}</p>
{% else %}<p class="why">{{ why }}</p>
{% endif %}`;

/** What is allowed now: a card for each channel, its answer in words, by a sign and by colour. */
export const ANSWERS = `<ul class="answers" role="list">
{% for one in answers %}<li class="{{ one.verdict }}">
<h3>{{ one.channel }} · {{ one.purpose }}</h3>
<p class="verdict"><span aria-hidden="true">{{ one.sign }}</span> {{ one.answer }}</p>
{% if one.from %}<p class="from">{{ one.from }}</p>
{% endif %}{% if one.reasons.size > 0 %}<ul>{% for reason in one.reasons %}<li>{{ reason }}</li>{% endfor %}</ul>
{% endif %}{% if one.cautions.size > 0 %}<h4>{{ note }}</h4>
<ul>{% for caution in one.cautions %}<li>{{ caution }}</li>{% endfor %}</ul>
{% endif %}</li>
{% endfor %}</ul>
`;

/** Where we think the person is. */
export const PLACE = `<dl>
<div><dt>{{ words.law }}</dt>{% for line in law %}<dd>{{ line }}</dd>{% endfor %}</div>
<div><dt>{{ words.zone }}</dt><dd>{{ zone }}</dd></div>
</dl>
`;

export const SECTION_END = '</section>\n';

/** The end of the page's content. */
export const FOOT = `</main>
<footer>
{% for line in lines %}<p>{{ line }}</p>
{% endfor %}</footer>
`;
