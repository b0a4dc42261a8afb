/** What the map shows of this story, and what its key says of it. */
import { describe, expect, it } from 'vitest';
import { paletteOf } from '#lib/look/tokens.ts';
import { bandLayer } from '#lib/map/story-layers.ts';
import { measureLines, scenePaint, sceneStates } from '#lib/map/story-paint.ts';
import { layersOf } from '#lib/scene/layers.ts';
import { legendOf, type Legend } from '#lib/scene/legend.ts';
import { scene } from '#lib/scene/scene.ts';
import { layerName, roleName } from '#lib/text/layers.ts';
import { realStory } from './support/real.ts';

const story = realStory();
const measures = measureLines(story);
const paintAt = (stage: string, moment: number) =>
	scenePaint(scene(story, stage, moment), paletteOf(story, 'light'), measures);

describe('the key', () => {
	const claimedBy = (clock: string) =>
		legendOf(scene(story, 'how-near-moscow', Date.parse(`2023-06-24T${clock}+03:00`)), story);

	it('has the claimed road and its band once a column has come there, by the claim, and not before', () => {
		const isClaimed = ({ lines }: Legend) => lines.some(({ status }) => status === 'claimed');
		expect(isClaimed(claimedBy('14:50'))).toBe(false);
		expect(claimedBy('14:50').hasBand).toBe(false);
		expect(isClaimed(claimedBy('18:00'))).toBe(true);
		expect(claimedBy('18:00').hasBand).toBe(false);
		expect(claimedBy('20:25').hasBand).toBe(true);
	});

	it('says of a flight what it was: the crash of August was no relocation to Belarus', () => {
		const spoken = (id: string) => {
			const moment = story.stages.find((stage) => stage.id === id)!.moment;
			const shown = scene(story, id, moment);
			return [
				...legendOf(shown, story).lines.map(({ role }) => roleName(role, story)),
				...layersOf(shown, story).map((layer) => layerName(layer, story)),
			].join(', ');
		};
		expect(spoken('flight-to-belarus')).toContain('Belarus');
		expect(spoken('kuzhenkino')).not.toContain('Belarus');
	});
});

describe('the claimed road', () => {
	it('has no band before a column has come to it, by the claim', () => {
		const band = (clock: string) =>
			paintAt('how-near-moscow', Date.parse(`2023-06-24T${clock}+03:00`)).find(
				({ layer }) => layer === bandLayer('m4-claimed-band'),
			)?.value;
		expect([band('18:00'), band('20:25')]).toEqual([0, 1]);
	});

	it('have no claimant beside a stretch that no column has come to', () => {
		const named = (clock: string) => {
			const shown = scene(story, 'how-near-moscow', Date.parse(`2023-06-24T${clock}+03:00`));
			return sceneStates(shown, measures).flatMap(({ id, state }) => (state['shown'] === 1 ? [id] : []));
		};
		expect(named('14:50')).toEqual([]);
		expect(named('15:30')).toEqual(['m4-yelets-north']);
		expect(named('20:25')).toEqual(['m4-yelets-north', 'm4-tula-south', 'm4-claimed-band']);
	});
});

it('leaves no event out of a scene: there are fewer than it holds', () => {
	expect(story.events.length).toBeLessThan(100);
});
