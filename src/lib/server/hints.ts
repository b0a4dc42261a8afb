import { existsSync, readFileSync } from 'node:fs';

/** The browser's files, among what else is made while building, and what the bundler wrote about them. */
const CLIENT = '.svelte-kit/output/client';
const MANIFEST = `${CLIENT}/.vite/manifest.json`;
const MAP = 'src/lib/map/index.ts';
const LATE_PARTS = 'src/lib/reader/shell/late.ts';

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
 * The style sheets that style something in a page, as it is served: it must not wait for script to have its looks. Svelte
 * gives each component with styles a class of its own, by which they are found; SvelteKit goes by what imports what, and
 * misses those that a page shares with others (scripts/chunks-plugin.ts) and those of the late parts.
 */
export function stylesOf(html: string): readonly string[] {
	const used = classesIn(html);
	return styleSheets()
		.filter(({ classes }) => classes.some((name) => used.includes(name)))
		.map(({ file }) => file);
}

/** The classes that Svelte has given to components. */
function classesIn(text: string): readonly string[] {
	return [...new Set(Array.from(text.matchAll(/\bsvelte-[a-z0-9]+/g), ([name]) => name))];
}

interface StyleSheet {
	readonly file: string;
	readonly classes: readonly string[];
}

let sheets: readonly StyleSheet[] | undefined;

/** Every style sheet of the site; read once, like the manifest. */
function styleSheets(): readonly StyleSheet[] {
	const files = new Set(Object.values(readManifest()).flatMap(({ css = [] }) => css));
	sheets ??= [...files]
		.sort()
		.map((file) => ({ file, classes: classesIn(readFileSync(`${CLIENT}/${file}`, 'utf8')) }));
	return sheets;
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
