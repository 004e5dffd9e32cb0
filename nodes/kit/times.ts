/** Milliseconds of the store as n8n's items carry times: ISO 8601, UTC. */
export function iso(moment: number): string {
	return new Date(moment).toISOString();
}
