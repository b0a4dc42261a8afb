import { existsSync, readFileSync } from 'node:fs';

/** What the bundler wrote about the browser's files, among what else is made while building. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const MAP = 'src/lib/map/index.ts';
const LATE_PARTS = 'src/lib/reader/late.ts';

/** A file of the bundler's manifest, as far as it is used here. */
interface Built {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly assets?: readonly string[];
	readonly css?: readonly string[];
}

/**
 * The addresses of the scripts that steps do not wait for, within the site: the page's late parts, then the live map,
 * with what each imports and the map's worker. Empty on the development server, which has no files yet.
 */
export function laterScripts(): readonly string[] {
	const manifest = readManifest();
	const files = new Set<string>();
	const queue = [LATE_PARTS, MAP];
	for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
		const { file = '', imports = [], assets = [] } = manifest[name] ?? {};
		if (files.has(file)) continue;
		files.add(file);
		for (const asset of assets) if (asset.endsWith('.js')) files.add(asset);
		queue.push(...imports);
	}
	return [...files].filter((file) => file.endsWith('.js'));
}

/** The live map's own style sheets, which come with its scripts: nothing of the page is drawn with them. */
export function mapStyles(): readonly string[] {
	return readManifest()[MAP]?.css ?? [];
}

function readManifest(): Readonly<Record<string, Built>> {
	if (!existsSync(MANIFEST)) return {};
	return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Readonly<Record<string, Built>>;
}
