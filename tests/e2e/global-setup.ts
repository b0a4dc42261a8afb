/** Serves `build/` for the end-to-end tests, which find its address as `inject('site')`. */
import type { TestProject } from 'vitest/node';
import { serveStatic } from '../../scripts/static-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site's home page, with its base path and a slash at the end. */
		site: string;
	}
}

export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
	const server = await serveStatic({ dir: 'build' });
	project.provide('site', server.url);
	return () => server.close();
}
