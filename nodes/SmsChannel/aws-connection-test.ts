import { awsTest } from '../kit';

/** Whether AWS End User Messaging takes these keys: asks what the account may do, and sends nothing. */
export const awsSmsConnectionTest = awsTest('sms-voice', ({ baseUrl, region }) => ({
	method: 'POST',
	url: `${(baseUrl || `https://sms-voice.${region}.amazonaws.com`).replace(/\/+$/, '')}/`,
	headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'PinpointSMSVoiceV2.DescribeAccountAttributes' },
	body: { json: {} },
}));
