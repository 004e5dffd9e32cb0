// stay-inside.cjs <store file>: writes inside a transaction, says so, and never comes out of it.
const { each, sql } = require('../../../marketing/store');
const { openSqlite } = require('../../../marketing/store/sqlite');

async function main() {
	const database = openSqlite(process.argv[2]);
	const rows = Array.from({ length: 20_000 }, (_, turn) => ({ name: `half ${turn}`, value: 'x'.repeat(500) }));
	await database.transaction(async (inside) => {
		await inside.rows(sql`delete from settings`);
		await inside.rows(sql`insert into settings (name, value)
			select each.value->>'name', each.value->>'value' from ${each(rows)} where true`);
		process.stdout.write('inside\n');
		await new Promise((resolve) => process.stdin.once('end', resolve).resume());
	});
}

void main();
