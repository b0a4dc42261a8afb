import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build, type Rolldown } from 'vite';
import { geodata } from '../../scripts/geodata-plugin.ts';
import { STORY } from '../../scripts/story-folder.js';
import { all, damagedFiles, replace, SMALL_STORY } from './support/damage.ts';

// Each test builds, which takes seconds on a machine that does other things beside.
vi.setConfig({ testTimeout: 30_000 });

const PAGE = join(import.meta.dirname, 'fixtures/page.js');
let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'site-'));
	cpSync(SMALL_STORY, join(root, STORY), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a module that imports everything that the plugin serves, into memory. */
async function buildPage(): Promise<Rolldown.OutputChunk[]> {
	const lib = { entry: PAGE, formats: ['es' as const] };
	const result = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [geodata()],
		build: { write: false, minify: false, lib },
	});
	const outputs = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
	return outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

test(
	'the story is one module, and the text of each stage is a file of its own',
	{ timeout: 30_000 },
	async () => {
		const chunks = await buildPage();
		const [entry] = chunks.filter(({ isEntry }) => isEntry);
		expect(entry?.code).toContain('\\"mainRoad\\":');
		const texts = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
		expect(texts.map(({ facadeModuleId }) => facadeModuleId)).toContain('\0virtual:stage-text/landing');
		for (const { code, imports } of texts) {
			expect(code).toContain('\\"footnotes\\":');
			expect(imports).toEqual([]);
		}
	},
);

test('a build stops where the map was made for another extent, and says how to make it', async () => {
	const file = join(root, STORY, 'story.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^locator: .*$/m, 'locator: [-20, 30, 70, 70]'));
	await expect(buildPage()).rejects.toThrow(/basemap\/[\s\S]*was made for another[\s\S]*npm run basemap/);
	rmSync(join(root, STORY, 'basemap/made-for.txt'));
	await expect(buildPage()).rejects.toThrow(/has not been made yet[\s\S]*npm run basemap/);
});

test('a build stops at faults and lists them all', async () => {
	const damage = all(
		replace('stages/evening.md', 'voice message', '<b>voice message'),
		replace('story.yaml', 'title: A landing', 'titel: A landing'),
	);
	for (const [file, content] of damagedFiles(damage)) writeFileSync(join(root, STORY, file), content);
	await expect(buildPage()).rejects.toThrow(
		/did you mean "title"[\s\S]*raw HTML: <b>[\s\S]*faults in \d+ files/,
	);
});
