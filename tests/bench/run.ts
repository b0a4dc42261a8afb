/**
 * `npm run bench`: the built site beside its rivals, in one run, alternating. One is a bare page that shows the same map with
 * MapLibre alone; the other is a scrolling page that tells the same story, made from a template. Prints a table.
 *
 * - `--runs 7`: how often each page is opened; the first time does not count
 * - `--only load,step,scrub,heap,cpu,network`: the parts to measure; all by default
 * - `--json <file>`: writes the figures with their samples
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findChromium, launchArguments } from '../../scripts/chromium.ts';
import { prepare } from './contest.ts';
import { figureOf, tableOf, type Measured } from './figures.ts';
import { measureHeap } from './heap.ts';
import { measureThrottled } from './loads.ts';
import { SLOW_4G, SLOW_CPU } from './open.ts';
import { measureTurns } from './turns.ts';

const PARTS = ['load', 'step', 'scrub', 'heap', 'cpu', 'network'] as const;

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

const began = Date.now();
const executablePath = await findChromium('whole');
const browser = await chromium.launch({
	args: launchArguments(),
	...(executablePath ? { executablePath } : {}),
});
try {
	const contest = await prepare(browser, (what) => {
		console.error(`${what} · ${String(seconds())} s`);
	});
	try {
		const turns = { load: has('load'), step: has('step'), scrub: has('scrub') };
		const measured: Measured[] = [];
		if (Object.values(turns).includes(true)) measured.push(...(await measureTurns(contest, runs, turns)));
		if (has('heap')) measured.push(...(await measureHeap(contest)));
		if (has('cpu')) measured.push(...(await measureThrottled(contest, runs, SLOW_CPU, 'CPU 4× slower')));
		if (has('network')) measured.push(...(await measureThrottled(contest, runs, SLOW_4G, 'slow 4G')));
		report(measured);
	} finally {
		await contest.close();
	}
} finally {
	await browser.close();
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
