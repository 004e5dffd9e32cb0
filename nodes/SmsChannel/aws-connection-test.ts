import { awsTest } from '../kit';

/** Whether AWS End User Messaging takes these keys: asks what the account may do, and sends nothing. */
export const awsSmsConnectionTest = awsTest('sms-voice', ({ region }) => ({
	method: 'POST',
	url: `https://sms-voice.${region}.amazonaws.com/`,
	headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'PinpointSMSVoiceV2.DescribeAccountAttributes' },
	body: { json: {} },
}));
