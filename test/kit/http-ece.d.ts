declare module 'http_ece' {
	import type { ECDH } from 'node:crypto';

	const library: { decrypt: (bytes: Buffer, how: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }) => Buffer };
	export default library;
}
