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
	const files = reachedFrom(LATE_PARTS, MAP).flatMap(({ file, assets = [] }) => [file, ...assets]);
	return [...new Set(files)].filter((file) => file.endsWith('.js'));
}

/**
 * The style sheets of the page's late parts. The server writes these parts, so they are drawn before their scripts come;
 * SvelteKit links the sheets of some of them only.
 */
export function lateStyles(): readonly string[] {
	return reachedFrom(LATE_PARTS).flatMap(({ css = [] }) => css);
}

/** The live map's own style sheets, which come with its scripts: nothing of the page is drawn with them. */
export function mapStyles(): readonly string[] {
	return readManifest()[MAP]?.css ?? [];
}

/** Some files of the manifest, each with what it imports behind it. */
function reachedFrom(...names: readonly string[]): readonly Built[] {
	const files = readManifest();
	const reached = new Set<Built>();
	const queue = [...names];
	for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
		const built = files[name];
		if (!built || reached.has(built)) continue;
		reached.add(built);
		queue.push(...(built.imports ?? []));
	}
	return [...reached];
}

let manifest: Readonly<Record<string, Built>> | undefined;

/** Read once: while pages are written, it is there and does not change. */
function readManifest(): Readonly<Record<string, Built>> {
	manifest ??= existsSync(MANIFEST)
		? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Readonly<Record<string, Built>>)
		: {};
	return manifest;
}
