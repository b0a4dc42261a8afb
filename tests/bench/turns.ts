/** What the pages do while they are used: a step, its flight, and on the site the time dragged. */
import { openEach, type Acts, type Contest, type OfEach } from './contest.ts';
import type { Measured, Target } from './figures.ts';
import { loadFigures } from './loads.ts';
import { UNTHROTTLED, type Load } from './open.ts';
import * as pages from './pages.ts';
import { takeProbe, type Flight } from './probe.ts';

const FRAME = 1000 / 60;

/** The parts of a turn that are wanted. */
export interface Wanted {
	readonly load: boolean;
	readonly step: boolean;
	readonly scrub: boolean;
}

/** What was seen in the runs that count, one sample a run: ms, and flights. */
interface Seen {
	readonly text: number[];
	readonly rest: number[];
	readonly stepping: number[];
	readonly longest: number[];
	readonly scrubbing: number[];
	readonly flights: OfEach<Flight[]>;
}

/** The pages alternate; the first round warms the machine up and is dropped. */
export async function measureTurns(contest: Contest, runs: number, wanted: Wanted): Promise<Measured[]> {
	let seen = nothingSeen();
	const loads: OfEach<Load>[] = [];
	for (let run = 0; run < runs; run++) {
		const load = await openEach(contest, UNTHROTTLED, actsOf(contest, wanted, seen));
		if (run > 0) loads.push(load);
		else seen = nothingSeen();
		contest.tell(`run ${String(run + 1)} of ${String(runs)}`);
	}
	return [
		...(wanted.load ? loadFigures(loads, '', true) : []),
		...(wanted.step ? stepFigures(seen) : []),
		...(wanted.scrub
			? [
					ofSite('scrub: longest frame', seen.longest),
					ofSite('scrub: longest script of our own', seen.scrubbing, mostMs(50)),
				]
			: []),
	];
}

function nothingSeen(): Seen {
	const flights = { site: [], bare: [], template: [] };
	return { text: [], rest: [], stepping: [], longest: [], scrubbing: [], flights };
}

function actsOf({ mapFiles }: Contest, wanted: Wanted, seen: Seen): Acts {
	let after = '';
	return {
		site: async ({ page }, { view }) => {
			after = view;
			if (wanted.step) {
				await page.evaluate(takeProbe);
				const { text, rest, flight } = await pages.step(page);
				after = (await pages.shownOn(page)).view;
				const scripts = pages.ownScripts(await page.evaluate(takeProbe), mapFiles);
				seen.text.push(text);
				if (rest !== null) seen.rest.push(rest);
				if (flight) seen.flights.site.push(flight);
				seen.stepping.push(Math.max(0, ...scripts));
			}
			if (wanted.scrub) {
				await page.evaluate(takeProbe);
				const { frames, scripts } = await pages.scrub(page);
				seen.longest.push(Math.max(...frames));
				seen.scrubbing.push(Math.max(0, ...pages.ownScripts({ scripts }, mapFiles)));
			}
		},
		bare: async ({ page }) => {
			if (wanted.step) seen.flights.bare.push(await pages.fly(page, after));
		},
		template: async ({ page }) => {
			if (wanted.step) seen.flights.template.push(await pages.scroll(page));
		},
	};
}

function stepFigures({ text, rest, stepping, flights: { site, bare, template } }: Seen): Measured[] {
	const frames = (flights: readonly Flight[]) => flights.map((flight) => flight.frames);
	// A camera that was there already flew for no time at all.
	const perSecond = (flights: readonly Flight[]) =>
		flights.filter(({ ms }) => ms > 0).map((flight) => (1000 * flight.frames) / flight.ms);
	return [
		ofSite('step: click to new text', text, mostMs(Number(FRAME.toFixed(1)))),
		{
			...ofSite('step: click to camera at rest', rest),
			template: template.map((flight) => flight.rest),
		},
		{
			name: 'frames of the flight',
			unit: '',
			site: frames(site),
			bare: frames(bare),
			template: frames(template),
			target: { of: 'ratio', at: 'least', limit: 0.95 },
		},
		// The template's flight lasts as long as the library sees fit: its frames compare only by the second.
		{
			name: 'frames a second of the flight',
			unit: '',
			site: perSecond(site),
			bare: perSecond(bare),
			template: perSecond(template),
		},
		ofSite('step: longest script of our own', stepping, mostMs(50)),
	];
}

function ofSite(name: string, samples: readonly number[], target?: Target): Measured {
	return { name, unit: 'ms', site: samples, bare: [], template: [], ...(target ? { target } : {}) };
}

function mostMs(limit: number): Target {
	return { of: 'site', at: 'most', limit };
}
