import type { ControlGroup } from '../../marketing/experiments';
import { iso } from '../kit';

/** A control group as items carry it; `campaign` is null where it applies to all. */
export function controlGroupItem({ name, share, since }: ControlGroup) {
	return { campaign: name === '' ? null : name, share, since: iso(since) };
}
