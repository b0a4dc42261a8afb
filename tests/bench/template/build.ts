import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compressAll } from '../../../scripts/adapter.js';
import { STORY } from '../../../scripts/story-folder.js';
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import { buildStory } from '#lib/compile/index.ts';
import { configOf, type WindowSize } from './config.ts';
import { mapFiles } from './layers.ts';

/** Decimal places that the files keep of a degree: 11 m, less than a pixel at any chapter's zoom. */
const PLACES = 4;
/** The library as it is published, under names that are compressed like the site's scripts. */
const LIBRARY = {
	'maplibre-gl.mjs': 'maplibre-gl.js',
	'maplibre-gl-worker.mjs': 'maplibre-gl-worker.js',
	'maplibre-gl.css': 'maplibre-gl.css',
};

/**
 * Writes the template page into an empty directory as plain files, compressed as the site is.
 *
 * @param size the window that its cameras are chosen for
 * @throws when the story is at fault
 */
export async function buildTemplatePage(outDir: string, size: WindowSize): Promise<void> {
	const { built } = buildStory(STORY);
	if (!built) throw new Error(`${STORY}/ is at fault: npm run geodata says where`);
	const write = (file: string, content: string): void => writeFileSync(join(outDir, file), content);

	const basemap = { topology: readBasemap('basemap'), labels: readBasemap('labels') } as BasemapFiles;
	for (const [file, content] of Object.entries(mapFiles(built.story, basemap))) {
		write(file, JSON.stringify(content, rounded));
	}
	write('config.js', `const config = ${JSON.stringify(configOf(built, size))};\n`);
	write('page.js', scriptOf(join(import.meta.dirname, 'page.ts')));
	// The server of static sites answers what it has not with the second one.
	for (const file of ['index.html', '404.html'])
		copyFileSync(join(import.meta.dirname, 'index.html'), join(outDir, file));
	const dist = fileURLToPath(new URL('.', import.meta.resolve('maplibre-gl')));
	for (const [from, to] of Object.entries(LIBRARY)) copyFileSync(join(dist, from), join(outDir, to));
	// A host sends the same with every page.
	cpSync(join('build', '_headers'), join(outDir, '_headers'));
	await compressAll(outDir);
}

function readBasemap(name: 'basemap' | 'labels'): unknown {
	return JSON.parse(readFileSync(join(STORY, 'basemap', `${name}.json`), 'utf8'));
}

/** What a browser reads of a file in TypeScript: nothing is bundled and nothing made smaller. */
function scriptOf(path: string): string {
	const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
	return ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText;
}

function rounded(_key: string, value: unknown): unknown {
	return typeof value === 'number' ? Number(value.toFixed(PLACES)) : value;
}
