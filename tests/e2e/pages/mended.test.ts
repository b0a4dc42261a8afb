import { expect, test } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { ZOOMS } from '#lib/look/limits.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { address, openPage } from '../support/browser.ts';
import { MIDDLE, story } from '../support/story.ts';

const MINUTE = 60_000;
const { id, moment } = story.stages[MIDDLE]!;
const scale = timeScale(story);
const [west, south] = story.extent;
const later = moment + 5 * MINUTE;
const [asUtc, asElsewhere] = [later, later + 180 * MINUTE].map((at) =>
	new Date(at).toISOString().slice(0, 16),
);

test('an address that is not quite right is mended in its place', async () => {
	const page = await openPage(`stage/${id}/`);
	const own = page.url();
	for (const [, asked, mended] of [
		['another offset', `?t=${asElsewhere!}+03:00`, `?t=${asUtc!}Z`],
		['seconds', `?t=${asUtc!}:17Z`, `?t=${asUtc!}Z`],
		['before the story', '?t=1700-01-01T00:00Z', `?t=${formatMoment(scale.start)}`],
		['after the story', '?t=2999-01-01T00:00Z', `?t=${formatMoment(scale.end)}`],
		['the stage’s own moment', `?t=${formatMoment(moment)}`, ''],
		['no moment at all', '?t=yesterday', ''],
		['a view beyond the map', '?map=99/0/0', `?map=${ZOOMS.maxZoom}/${south}/${west}`],
		['no view at all', '?map=here', ''],
		['both, one of them bad', `?t=${asUtc!}Z&map=<b>`, `?t=${asUtc!}Z`],
	] as const) {
		await page.goto(own + asked);
		await page.waitForURL(own + mended);
		await page.goBack();
		await page.waitForURL(own);
	}
	expect(own).toBe(address(`stage/${id}/`));
});
