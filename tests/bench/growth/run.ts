/**
 * `npm run bench:growth`: builds, opens and steps through generated stories of growing size. Prints a table.
 * `--sizes 10,100,1000`: how many stages.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findChromium, launchArguments } from '../../../scripts/chromium.ts';
import { libraryFiles } from '../../../scripts/payload.ts';
import { markdown } from '../figures.ts';
import { open, serveCounted, UNTHROTTLED } from '../open.ts';
import { ownTime, scrub, step } from '../pages.ts';
import { writeStory } from './generate.ts';

const STEPS = 5;
/** Times what the smallest story costs: what a step and a frame may cost in the largest. */
const MOST = 3;

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10,100,1000' } } });
const sizes = values.sizes.split(',').map(Number);

interface Grown {
	readonly stages: number;
	/** s */
	readonly build: number;
	/** ms: until the map is drawn, and what scripts of our own take for a step and a frame. */
	readonly drawn: number;
	readonly step: number;
	readonly frame: number;
}

const executablePath = await findChromium('whole');
const browser = await chromium.launch({
	args: launchArguments(),
	...(executablePath ? { executablePath } : {}),
});
const grown: Grown[] = [];
try {
	for (const stages of sizes) {
		const folder = mkdtempSync(join(tmpdir(), 'grown-'));
		try {
			grown.push(await measure(folder, stages));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
} finally {
	await browser.close();
}
report(grown);

async function measure(folder: string, stages: number): Promise<Grown> {
	const [story, site] = [join(folder, 'geodata'), join(folder, 'site')];
	writeStory(story, stages);
	cpSync('geodata/basemap', join(story, 'basemap'), { recursive: true });
	const build = buildSite(story, site);
	console.error(`${String(stages)} stages built in ${build.toFixed(0)} s`);
	const counted = await serveCounted(site);
	const path = `stage/stage-${String(Math.max(1, Math.floor(stages / 2) - 2))}`;
	const { page, cdp, load, close } = await open(browser, counted, `${path}/`, UNTHROTTLED);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await step(page);
	const mapFiles = libraryFiles(site);
	const stepping = await ownTime(cdp, mapFiles, async () => {
		for (let time = 0; time < STEPS; time++) await step(page);
	});
	let frames = 0;
	const scrubbing = await ownTime(cdp, mapFiles, async () => {
		frames = (await scrub(page)).frames.length;
	});
	await close();
	await counted.server.close();
	return {
		stages,
		build,
		drawn: load.mapDrawn,
		step: stepping / STEPS,
		frame: scrubbing / Math.max(1, frames),
	};
}

/** @returns how long it took, s */
function buildSite(story: string, site: string): number {
	const began = performance.now();
	const env = { ...process.env, STORY: story, BUILD_DIR: site, SERVICE_WORKER: 'off' };
	const config = 'tests/bench/growth/site.ts';
	const { status } = spawnSync('npx', ['vite', 'build', '--config', config, '--logLevel', 'error'], {
		stdio: 'inherit',
		env,
	});
	if (status !== 0) throw new Error(`the build of ${story} failed`);
	return (performance.now() - began) / 1000;
}

function report(all: readonly Grown[]): void {
	const first = all[0];
	if (!first) return;
	const times = (value: number, one: number) => `${value.toFixed(1)} (${(value / one).toFixed(1)}×)`;
	const rows = all.map(({ stages, build, drawn, step: each, frame }) => [
		String(stages),
		build.toFixed(0),
		(build / stages).toFixed(2),
		drawn.toFixed(0),
		times(each, first.step),
		times(frame, first.frame),
	]);
	const heads = [
		'stages',
		'build, s',
		'build, s a stage',
		'drawn map, ms',
		'script a step, ms',
		'script a frame, ms',
	];
	console.log(markdown([heads, ...rows]));
	const last = all.at(-1) ?? first;
	const isMet = last.step <= MOST * first.step && last.frame <= MOST * first.frame;
	console.log(`\nA step and a frame at most ${String(MOST)}×: ${isMet ? 'met' : 'missed'}.`);
}
