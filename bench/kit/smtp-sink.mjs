// A mail server that swallows everything, in a process of its own: it must not compete for the sender's event loop.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
	disabledCommands: ['STARTTLS', 'AUTH'],
	disableReverseLookup: true,
	onData: (stream, session, done) => {
		stream.on('end', done);
		stream.resume();
	},
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
process.on('disconnect', () => process.exit(0));
