/**
 * `npm run bench`: the built site beside a bare page that shows the same map, in one run, alternating. Prints a table.
 *
 * - `--runs 7`: how often each page is opened; the first time does not count
 * - `--only load,step,scrub,heap,cpu,network`: the parts to measure; all by default
 * - `--json <file>`: writes the figures with their samples
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { findChromium, launchArguments } from '../../scripts/chromium.ts';
import { libraryFiles } from '../../scripts/payload.ts';
import { buildStory } from '#lib/compile/index.ts';
import { buildBarePage } from './bare/build.ts';
import { figureOf, tableOf, type Measured, type Target } from './figures.ts';
import * as pages from './pages.ts';
import { BUSIEST } from '../e2e/support/story.ts';
import { takeProbe } from './probe.ts';

const PARTS = ['load', 'step', 'scrub', 'heap', 'cpu', 'network'] as const;
const SITE = 'build';
/** The stage that is opened; the flight goes on to the next. */
const STAGE = BUSIEST.id;
const WALKS = 10;
/** Throttled pages take long, and no target is held there: so few runs, the first of which counts. */
const THROTTLED_RUNS = 3;
const FRAME = 1000 / 60;

const { values: asked } = parseArgs({
	options: {
		runs: { type: 'string', default: '7' },
		only: { type: 'string', default: PARTS.join() },
		json: { type: 'string' },
	},
});
const parts = asked.only.split(',');
const unknown = parts.find((part) => !(PARTS as readonly string[]).includes(part));
const runs = Number(asked.runs);
if (unknown !== undefined || !Number.isInteger(runs) || runs < 2) {
	console.error(`--only takes any of ${PARTS.join()}; --runs a whole number from 2.`);
	process.exit(1);
}
const has = (part: (typeof PARTS)[number]): boolean => parts.includes(part);

interface Runs {
	readonly site: pages.Load[];
	readonly bare: pages.Load[];
}

const began = Date.now();
const mapFiles = libraryFiles(SITE);
const bareDir = mkdtempSync(join(tmpdir(), 'bare-'));
await buildBarePage(bareDir);
const [site, bare] = [await pages.serveCounted(SITE), await pages.serveCounted(bareDir)];
const executablePath = await findChromium('whole');
const browser = await chromium.launch({
	args: launchArguments(),
	...(executablePath ? { executablePath } : {}),
});
try {
	const measured: Measured[] = [];
	if (has('load') || has('step') || has('scrub')) measured.push(...(await measureTurns(browser)));
	if (has('heap')) measured.push(...(await measureHeap(browser)));
	if (has('cpu')) measured.push(...(await measureThrottled(browser, pages.SLOW_CPU, 'CPU 4× slower')));
	if (has('network')) measured.push(...(await measureThrottled(browser, pages.SLOW_4G, 'slow 4G')));
	report(measured);
} finally {
	await browser.close();
	await Promise.all([site.server.close(), bare.server.close()]);
	rmSync(bareDir, { recursive: true, force: true });
}

/** Site and bare page alternate; the first round warms the machine up and is dropped. */
async function measureTurns(on: Browser): Promise<Measured[]> {
	const loads: Runs = { site: [], bare: [] };
	const seen = {
		text: [],
		rest: [],
		frames: [],
		bareFrames: [],
		longest: [],
		stepping: [],
		scrubbing: [],
	} as Record<'text' | 'rest' | 'frames' | 'bareFrames' | 'longest' | 'stepping' | 'scrubbing', number[]>;
	for (let run = 0; run < runs; run++) {
		const ours = await pages.open(on, site, `stage/${STAGE}/`, pages.UNTHROTTLED);
		const shown = await pages.shownOn(ours.page);
		let after = shown;
		const kept = run > 0;
		if (has('step')) {
			await ours.page.evaluate(takeProbe);
			const { text, rest, flight } = await pages.step(ours.page);
			after = await pages.shownOn(ours.page);
			const scripts = pages.ownScripts(await ours.page.evaluate(takeProbe), mapFiles);
			if (kept) {
				seen.text.push(text);
				if (rest !== null) seen.rest.push(rest);
				if (flight) seen.frames.push(flight.frames);
				seen.stepping.push(Math.max(0, ...scripts));
			}
		}
		if (has('scrub')) {
			await ours.page.evaluate(takeProbe);
			const { frames, scripts } = await pages.scrub(ours.page);
			if (kept) {
				seen.longest.push(Math.max(...frames));
				seen.scrubbing.push(Math.max(0, ...pages.ownScripts({ scripts }, mapFiles)));
			}
		}
		await ours.close();
		const query = new URLSearchParams({ ...shown });
		const other = await pages.open(on, bare, `?${query.toString()}`, pages.UNTHROTTLED);
		if (has('step')) {
			const { frames } = await pages.fly(other.page, after.view);
			if (kept) seen.bareFrames.push(frames);
		}
		await other.close();
		if (kept) {
			loads.site.push(ours.load);
			loads.bare.push(other.load);
		}
		console.error(`run ${String(run + 1)} of ${String(runs)} · ${String(seconds())} s`);
	}
	return [
		...(has('load') ? loadFigures(loads, '', true) : []),
		...(has('step')
			? [
					site1('step: click to new text', seen.text, {
						of: 'site',
						at: 'most',
						limit: Number(FRAME.toFixed(1)),
					}),
					site1('step: click to camera at rest', seen.rest),
					{
						name: 'frames of the flight',
						unit: '' as const,
						site: seen.frames,
						bare: seen.bareFrames,
						target: { of: 'ratio', at: 'least', limit: 0.95 } as const,
					},
					site1('step: longest script of our own', seen.stepping, { of: 'site', at: 'most', limit: 50 }),
				]
			: []),
		...(has('scrub')
			? [
					site1('scrub: longest frame', seen.longest),
					site1('scrub: longest script of our own', seen.scrubbing, { of: 'site', at: 'most', limit: 50 }),
				]
			: []),
	];
}

function site1(name: string, samples: readonly number[], target?: Target): Measured {
	return { name, unit: 'ms', site: samples, bare: [], ...(target ? { target } : {}) };
}

async function measureThrottled(on: Browser, profile: pages.Profile, name: string): Promise<Measured[]> {
	const loads: Runs = { site: [], bare: [] };
	let query = '';
	for (let run = 0; run < Math.min(runs, THROTTLED_RUNS); run++) {
		const ours = await pages.open(on, site, `stage/${STAGE}/`, profile);
		loads.site.push(ours.load);
		query ||= new URLSearchParams({ ...(await pages.shownOn(ours.page)) }).toString();
		await ours.close();
		const other = await pages.open(on, bare, `?${query}`, profile);
		loads.bare.push(other.load);
		await other.close();
		console.error(`${name}, run ${String(run + 1)} · ${String(seconds())} s`);
	}
	return loadFigures(loads, `${name}: `, false);
}

function loadFigures({ site: ours, bare: other }: Runs, prefix: string, isHeld: boolean): Measured[] {
	const pick = (loads: readonly pages.Load[], key: keyof pages.Load, scale = 1): number[] =>
		loads.flatMap((load) => (load[key] === null ? [] : [load[key] / scale]));
	const line = (
		name: string,
		unit: Measured['unit'],
		key: keyof pages.Load,
		target?: Target,
		scale = 1,
	): Measured => ({
		name: `${prefix}${name}`,
		unit,
		site: pick(ours, key, scale),
		bare: pick(other, key, scale),
		...(target && isHeld ? { target } : {}),
	});
	const most = (limit: number): Target => ({ of: 'ratio', at: 'most', limit });
	const toDrawn = { name: 'bare’s drawn map', samples: pick(other, 'mapDrawn') };
	return [
		line('first paint', 'ms', 'firstPaint'),
		line('largest paint', 'ms', 'largestPaint', { ...most(0.35), to: toDrawn }),
		line('total blocking time until the map', 'ms', 'blocking'),
		line('first drawn map', 'ms', 'mapDrawn', most(1.1)),
		...(isHeld
			? [
					line('bytes until the map', 'kB', 'bytes', most(1.3), 1000),
					line('requests until the map', '', 'requests'),
				]
			: []),
	];
}

/** One page walks through the whole story again and again. */
async function measureHeap(on: Browser): Promise<Measured[]> {
	const { built } = buildStory('geodata');
	const stages = built?.story.stages.map(({ id }) => id) ?? [];
	const { page, cdp, close } = await pages.open(on, site, '', pages.UNTHROTTLED);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const sizes: number[] = [];
	for (let time = 1; time <= WALKS; time++) {
		await pages.walk(page, stages);
		// What the probe keeps is none of the page's.
		await page.evaluate(takeProbe);
		if (time === 1 || time === WALKS) sizes.push((await pages.heap(cdp)) / 1e6);
		console.error(`walk ${String(time)} of ${String(WALKS)} · ${String(seconds())} s`);
	}
	await close();
	const [first = NaN, last = NaN] = sizes;
	const to = { name: 'that after one', samples: [first] };
	return [
		{ name: 'heap after one walk', unit: 'MB', site: [first], bare: [] },
		{
			name: 'heap after ten walks',
			unit: 'MB',
			site: [last],
			bare: [],
			target: { of: 'ratio', at: 'most', limit: 1.05, to },
		},
	];
}

function seconds(): number {
	return Math.round((Date.now() - began) / 1000);
}

function report(measured: readonly Measured[]): void {
	const figures = measured.map(figureOf);
	const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}, WebGL by software`;
	const date = new Date().toISOString().slice(0, 10);
	const version = browser.version();
	console.log(`${date}, Chromium ${version}, ${machine}; ${String(runs - 1)} runs of each page, by turns.\n`);
	console.log(tableOf(figures));
	const missed = figures.filter(({ isMet }) => isMet === false).length;
	console.log(`\n${String(missed)} of the targets missed; it took ${String(seconds())} s.`);
	if (asked.json !== undefined) {
		writeFileSync(asked.json, `${JSON.stringify({ date, version, machine, runs, figures }, null, '\t')}\n`);
	}
}
