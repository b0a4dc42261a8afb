/** What each page needs until its map is drawn. */
import { openEach, type Contest, type OfEach } from './contest.ts';
import type { Measured, Target } from './figures.ts';
import type { Load, Profile } from './open.ts';

/** Throttled pages take long, and no target is held there: so few runs, the first of which counts. */
const THROTTLED_RUNS = 3;

export async function measureThrottled(
	contest: Contest,
	runs: number,
	profile: Profile,
	name: string,
): Promise<Measured[]> {
	const loads: OfEach<Load>[] = [];
	for (let run = 1; run <= Math.min(runs, THROTTLED_RUNS); run++) {
		loads.push(await openEach(contest, profile));
		contest.tell(`${name}, run ${String(run)}`);
	}
	return loadFigures(loads, `${name}: `, false);
}

/** @param isHeld whether targets are held to these figures; what is counted, not timed, is told only then */
export function loadFigures(loads: readonly OfEach<Load>[], prefix: string, isHeld: boolean): Measured[] {
	const pick = (page: keyof OfEach<Load>, key: keyof Load, scale = 1): number[] =>
		loads.flatMap(({ [page]: load }) => (load[key] === null ? [] : [load[key] / scale]));
	const line = (
		name: string,
		unit: Measured['unit'],
		key: keyof Load,
		target?: Target,
		scale = 1,
	): Measured => ({
		name: `${prefix}${name}`,
		unit,
		site: pick('site', key, scale),
		bare: pick('bare', key, scale),
		template: pick('template', key, scale),
		...(target && isHeld ? { target } : {}),
	});
	const most = (limit: number): Target => ({ of: 'ratio', at: 'most', limit });
	const toDrawn = { name: 'bare’s drawn map', samples: pick('bare', 'mapDrawn') };
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
