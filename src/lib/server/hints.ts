import { existsSync, readFileSync } from 'node:fs';

/** What the bundler wrote about the browser's files. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const MAP = 'src/lib/map/index.ts';

/** A file of the bundler's manifest, as far as it is used here. */
interface Built {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly assets?: readonly string[];
}

/**
 * The addresses, within the site, of the live map's scripts: its own, what that imports, and its worker. Empty on the
 * development server, which has no files yet.
 */
export function mapScripts(): readonly string[] {
	if (!existsSync(MANIFEST)) return [];
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Readonly<Record<string, Built>>;
	const names = new Set([MAP]);
	// A set goes on to what is added to it on the way.
	for (const name of names) for (const imported of manifest[name]?.imports ?? []) names.add(imported);
	return [...names]
		.flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.assets ?? [])])
		.filter((file) => file.endsWith('.js'));
}
