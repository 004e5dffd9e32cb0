// count-up.cjs <store file> <name> <turns>: opens the store, says so, waits for a line, then adds one to a shared
// counter and one row of its own per transaction.
const { once } = require('node:events');
const { migrate, sql } = require('../../../marketing/store');
const { openSqlite } = require('../../../marketing/store/sqlite');

const [file, name, turns] = process.argv.slice(2);

async function main() {
	const database = openSqlite(file);
	await migrate(database, 1);
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	for (let turn = 0; turn < Number(turns); turn++) {
		await database.transaction(async (inside) => {
			const [row] = await inside.rows(sql`select value from settings where name = 'count'`);
			await inside.rows(sql`insert into settings (name, value) values (${`${name} ${turn}`}, '')`);
			const count = String(Number(row?.value ?? 0) + 1);
			await inside.rows(sql`insert into settings (name, value) values ('count', ${count})
				on conflict (name) do update set value = excluded.value`);
		});
		process.stdout.write(`${turn}\n`);
	}
	await database.close();
	process.stdin.destroy();
}

void main();
