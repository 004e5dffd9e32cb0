import { createRequire } from 'node:module';
import { join } from 'node:path';

const DAY = 86_400_000;
/** Ten million deliveries, five million suppressed addresses and half a million purchases for a million people. */
const PER_PERSON = { deliveries: 10, suppressed: 5, purchases: 0.5 };
const AT_ONCE = 100_000;

/**
 * A store of `people` profiles with everything that a decision looks at, written set by set inside the database: two
 * addresses and a country each, a confirmed consent, ten deliveries of the last hundred days, every second one a
 * purchase; and five suppressed addresses of strangers each. One in a hundred said no, one in a hundred is suppressed.
 */
export async function fillBigStore(database, packageFolder, people, now) {
	const { sql } = createRequire(import.meta.url)(join(packageFolder, 'dist/marketing/store/index.js'));
	const numbers = (from, to) => (database.dialect === 'sqlite'
		? sql`with recursive n(n) as (select cast(${from} as bigint) union all select n + 1 from n where n < cast(${to - 1} as bigint))`
		: sql`with n as (select generate_series(${from}::bigint, ${to - 1}::bigint) as n)`);
	const hex = (width, value) => (database.dialect === 'sqlite' ? `printf('%0${width}x', ${value})` : `lpad(to_hex((${value})::bigint), ${width}, '0')`);
	const id = (kind, value = 'n') => raw(sql, `'0190000${kind}-0000-7000-8000-' || ${hex(12, value)}`);
	const json = (text) => (database.dialect === 'sqlite' ? raw(sql, text) : raw(sql, `(${text})::jsonb`));
	for (let from = 0; from < people; from += AT_ONCE) {
		const to = Math.min(people, from + AT_ONCE);
		const range = numbers(from, to);
		await database.transaction(async (inside) => {
			await inside.rows(sql`insert into profiles (id, traits, created_at, updated_at, source, seen_at)
				${range} select ${id('0')}, ${json(`'{"firstName":"Given' || (n % 200) || '","country":"' || case n % 4 when 0 then 'PL' when 1 then 'DE' when 2 then 'US' else 'FR' end || '","state":"' || case n % 8 when 2 then 'FL' when 6 then 'TX' else '' end || '"}'`)}, ${now}, ${now}, 'bench', ${now} from n where true`);
			await inside.rows(sql`insert into identifiers (kind, value, profile_id, original, source, first_seen_at)
				${range} select 'email', 'person.' || n || '@shop' || (n % 50) || '.example.com', ${id('0')}, 'person.' || n || '@shop' || (n % 50) || '.example.com', 'bench', ${now} from n where true`);
			await inside.rows(sql`insert into identifiers (kind, value, profile_id, original, source, first_seen_at)
				${range} select 'phone', '+48' || (600000000 + n), ${id('0')}, '+48' || (600000000 + n), 'bench', ${now} from n where true`);
			await inside.rows(sql`insert into consents (id, profile_id, channel, purpose, status, source, wording, occurred_at, recorded_at, method)
				${range} select ${id('1')}, ${id('0')}, 'email', 'marketing', case n % 100 when 7 then 'withdrawn' else 'granted' end, 'form', '', ${now - 30 * DAY}, ${now}, 'double-opt-in' from n where true`);
			for (let turn = 0; turn < PER_PERSON.deliveries; turn++) {
				const at = raw(sql, `${now} - (${turn * 10 * DAY} + (n % 10) * ${DAY})`);
				await inside.rows(sql`insert into deliveries (id, campaign, step, profile_id, channel, occurrence, address, purpose, provider, state, run, lease_until, claimed_at, settled_at, counted_at, tags)
					${range} select ${id((4 + turn).toString(16))}, ${`campaign ${turn}`}, 'step', ${id('0')}, 'email', '', 'person.' || n || '@shop' || (n % 50) || '.example.com', 'marketing', 'smtp', 'sent', 'run', 0, ${at}, ${at}, ${at}, 'newsletter' from n where true`);
			}
			for (let turn = 0; turn < PER_PERSON.suppressed; turn++) {
				await inside.rows(sql`insert into suppressions (id, kind, value, channel, reason, source, note, created_at)
					${range} select ${id('2', `n * 8 + ${turn}`)}, 'email', ${turn === 0 ? raw(sql, `case n % 100 when 9 then 'person.' || n || '@shop' || (n % 50) || '.example.com' else 'gone.0.' || n || '@example.org' end`) : raw(sql, `'gone.${turn}.' || n || '@example.org'`)},
						'all', 'hard-bounce', 'bench', '', ${now} from n where true`);
			}
			await inside.rows(sql`insert into events (id, profile_id, name, channel, source, occurred_at, received_at, properties)
				${range} select ${id('3')}, ${id('0')}, 'Order Completed', 'store', 'till', ${raw(sql, `${now} - (n % 90) * ${DAY}`)}, ${now}, ${json(`'{"products":[{"sku":"SKU-' || (n % 500) || '","name":"Thing","category":"Outdoor"}]}'`)} from n where n % 2 = 0`);
		});
	}
	if (database.dialect === 'postgres') for (const table of ['profiles', 'identifiers', 'consents', 'deliveries', 'suppressions', 'events']) await database.rows(raw(sql, `analyze ${table}`));
}

/** SQL of our own words, without parameters. */
function raw(sql, text) {
	return sql(Object.assign([text], { raw: [text] }));
}

/** The e-mail address of person number n. */
export function addressOf(n) {
	return `person.${n}@shop${n % 50}.example.com`;
}
