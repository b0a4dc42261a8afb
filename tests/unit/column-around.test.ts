import { expect, it } from 'vitest';
import { fixAfter, fixBefore } from '#lib/track/fixes-around.ts';
import { stretchesOn } from '#lib/track/on-path.ts';
import { testStory } from './support/stories.ts';

const story = testStory();

it('finds the reports before and after a moment, and none beyond the ends', () => {
	for (const column of story.columns) {
		const [first] = column.fixes;
		const last = column.fixes.at(-1)!;
		expect(fixBefore(column, first!.time - 1)).toBeNull();
		expect(fixBefore(column, first!.time)).toBe(first);
		expect(fixAfter(column, first!.time - 1)).toBe(first);
		expect(fixAfter(column, last.time)).toBeNull();
		expect(fixBefore(column, last.time + 1)).toBe(last);
	}
});

it('finds the stretches under a path, whichever way it runs, and none that it only touches', () => {
	const route = story.routes.find(({ stretches }) => stretches.length > 1)!;
	const [one, two] = route.stretches;
	const part = (from: number, to: number) =>
		stretchesOn([{ route: route.id, from, to, at: 0 }], story.routes);
	expect(part(one!.from, one!.to)).toEqual([one!.id]);
	expect(part(two!.to, two!.from)).toEqual([two!.id]);
	expect(part(one!.to - 0.1, two!.from + 0.1)).toEqual([one!.id, two!.id]);
	expect(stretchesOn([{ route: 'no-such-route', from: 0, to: 1, at: 0 }], story.routes)).toEqual([]);
});
