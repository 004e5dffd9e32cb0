/** A text message as one person gets it. */
export interface RenderedSms {
	text: string;
	encoding: 'GSM-7' | 'UCS-2';
	/** What the provider counts and bills. */
	segments: number;
}
