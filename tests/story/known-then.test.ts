/** What the story says of when things became known, and in a few words: enough of it, in every stage. */
import { describe, expect, test } from 'vitest';
import { realBuild } from './support/real.ts';

const { story } = realBuild();
const marks = [...story.events, ...story.sightings];
const of = (stage: string) => marks.filter((mark) => mark.stage === stage);

describe('the real story', () => {
	test('knows of most events and sightings when they were first published', () => {
		expect(story.events.filter(({ reported }) => reported).length).toBeGreaterThanOrEqual(40);
		expect(story.sightings.filter(({ reported }) => reported).length).toBeGreaterThanOrEqual(20);
	});

	test('says what the film of the barrier was first taken for', () => {
		const barrier = story.sightings.find(({ id }) => id === 's-km590')!;
		expect(barrier.believed).toMatchObject([{ place: expect.stringContaining('Moscow Oblast') as string }]);
	});

	test.each(story.stages.map(({ id }) => id))(
		'has a few words for the map and a caption or more: %s',
		(id) => {
			const annotations = of(id).filter(({ annotation }) => annotation !== null);
			const captions = of(id).filter(({ caption }) => caption !== null);
			// One stage tells one event.
			expect(annotations.length).toBeGreaterThanOrEqual(Math.min(2, of(id).length));
			expect(annotations.length).toBeLessThanOrEqual(4);
			expect(captions.length).toBeGreaterThanOrEqual(1);
			expect(captions.length).toBeLessThanOrEqual(3);
		},
	);

	test('has at least twenty captions for the march, from the border to the turn', () => {
		const ids = story.stages.map(({ id }) => id);
		const march = ids.slice(ids.indexOf('across-the-border'), ids.indexOf('deal') + 1);
		const captions = march.flatMap(of).filter(({ caption }) => caption !== null);
		expect(captions.length).toBeGreaterThanOrEqual(20);
	});
});
