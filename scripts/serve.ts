/** `npm run preview` (and the end of `npm start`): serves `build/` on PORT, else 4173, else the next free port. */
import { serveStatic } from './static-server.ts';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error(`PORT is "${process.env.PORT ?? ''}". It must be a whole number from 0 to 65535.`);
	process.exit(1);
}

try {
	const server = await serveStatic({ dir: 'build', port, isRebuilt: true });
	console.log(`The site is at ${server.url} (stop it with Ctrl+C)`);
	const stop = (): void => {
		void server.close().then(() => process.exit(0));
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	// npm passes a signal to its shell, and the shell dies without passing it on: notice that instead.
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) stop();
	}, 500).unref();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
