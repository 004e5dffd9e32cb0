import type { Work } from '../../../store';
import { withoutRegister, type RegisterCheck } from '../registers/register';
import { dropRegister, registerPage } from './import.table';
import type { ImportReport } from './report';

const PAGE = 5_000;
/** With more lines than that unread, an entry may be missing because its line is broken. */
const FEW = 10;

/** Ends what an earlier file of the register had and this one lacks, unless too much of this one can't be read. */
export async function endUnseen(work: Work, register: RegisterCheck, run: string, report: ImportReport): Promise<void> {
	if (report.invalid > Math.max(FEW, report.lines / 100) || report.invalid * 2 > report.lines) {
		report.warnings.push(`${report.invalid} of ${report.lines} lines can't be used, so nothing of the earlier file was ended: their entries may be among them.`);
		return;
	}
	for (let after = ''; ; ) {
		const page = await registerPage(work.database, { after, limit: PAGE, before: run });
		if (page.length === 0) return;
		after = page[page.length - 1].id;
		const rows = page.flatMap(({ id, channel, source, unseen }) => {
			const rest = unseen === 1 && (register.channels as readonly string[]).includes(channel) ? withoutRegister(source, register.name) : undefined;
			return rest === undefined ? [] : [{ id, s: rest }];
		});
		if (rows.length === 0) continue;
		const dropped = await dropRegister(work.database, rows, run, work.now());
		report.ended += dropped.filter(({ removed_at }) => removed_at !== null).length;
	}
}
