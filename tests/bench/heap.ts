/** What the site keeps in memory while it is read. */
import { story } from '../e2e/support/story.ts';
import type { Contest } from './contest.ts';
import type { Measured } from './figures.ts';
import { open, UNTHROTTLED } from './open.ts';
import { heap, walk } from './pages.ts';
import { takeProbe } from './probe.ts';

const WALKS = 10;

/** One page walks through the whole story again and again. */
export async function measureHeap({ browser, served, tell }: Contest): Promise<Measured[]> {
	const stages = story.stages.map(({ id }) => id);
	const { page, cdp, close } = await open(browser, served.site, '', UNTHROTTLED);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const sizes: number[] = [];
	for (let time = 1; time <= WALKS; time++) {
		await walk(page, stages);
		// What the probe keeps is none of the page's.
		await page.evaluate(takeProbe);
		if (time === 1 || time === WALKS) sizes.push((await heap(cdp)) / 1e6);
		tell(`walk ${String(time)} of ${String(WALKS)}`);
	}
	await close();
	const [first = NaN, last = NaN] = sizes;
	const to = { name: 'that after one', samples: [first] };
	const ofSite = { unit: 'MB', bare: [], template: [] } as const;
	return [
		{ ...ofSite, name: 'heap after one walk', site: [first] },
		{
			...ofSite,
			name: 'heap after ten walks',
			site: [last],
			target: { of: 'ratio', at: 'most', limit: 1.05, to },
		},
	];
}
