/** `npx tsx scripts/payload.ts`: what a built site sends, by what it is for, as bytes on the wire (brotli where it is text). */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files by what they are for, as paths within the site. */
export interface Payload {
	/** What stepping needs. */
	readonly script: readonly string[];
	readonly styles: readonly string[];
	/** The faces that the page asks for at once; others come when a letter asks for them. */
	readonly fonts: readonly string[];
	readonly html: readonly string[];
}

/** What a page of the site asks for by itself, read from its HTML: scripts that load others later are not followed. */
export function payloadOf(dir: string, page: string): Payload {
	const html = join(page, 'index.html');
	const links = [...readFileSync(join(dir, html), 'utf8').matchAll(/<link [^>]*>/g)].map(([link]) => link);
	const files = (...marks: readonly RegExp[]): string[] =>
		links
			.filter((link) => marks.every((mark) => mark.test(link)))
			.map((link) => /href="[^"]*\/(_app\/[^"]+)"/.exec(link)?.[1] ?? '')
			.filter((file) => file !== '');
	return {
		script: files(/rel="modulepreload"/),
		styles: files(/rel="stylesheet"/),
		fonts: files(/rel="preload"/, /as="font"/),
		html: [html],
	};
}

/** Every file of a built site but the compressed ones, as paths with slashes. */
export function filesOf(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(dir.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
}

/** The scripts of a built site that hold some text. */
export function scriptsWith(dir: string, text: string): string[] {
	return filesOf(dir).filter(
		(file) => file.endsWith('.js') && readFileSync(join(dir, file), 'utf8').includes(text),
	);
}

/** The scripts that hold the map's library, without its worker. */
export function libraryFiles(dir: string): string[] {
	return scriptsWith(dir, 'maplibregl-canvas');
}

/** Bytes that files take on the wire, without headers. */
export function bytesOf(dir: string, files: readonly string[]): number {
	return files.reduce((sum, file) => {
		const path = join(dir, file);
		return sum + statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
	}, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const dir = process.argv[2] ?? 'build';
	for (const page of ['', 'stage/deal', 'sources', 'about']) {
		const payload = payloadOf(dir, page);
		console.log(`/${page}`);
		for (const [role, files] of Object.entries(payload) as [string, string[]][]) {
			console.log(`  ${role.padEnd(8)}${String(bytesOf(dir, files)).padStart(8)} B in ${files.length}`);
		}
	}
	const all = filesOf(dir);
	const some = (pattern: RegExp): number =>
		bytesOf(
			dir,
			all.filter((file) => pattern.test(file)),
		);
	console.log(
		`MapLibre   ${String(bytesOf(dir, [...libraryFiles(dir), ...all.filter((file) => /maplibre-gl-worker/.test(file))]))} B with its worker`,
	);
	console.log(`all fonts  ${some(/\.woff2$/)} B, basemap ${some(/assets\/(basemap|labels)\..*json$/)} B`);
}
