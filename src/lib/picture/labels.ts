/** The names on the drawing, each where it finds room. */
import type { Basemap } from '#lib/basemap/basemap.ts';
import type { Plan } from '#lib/basemap/plan.ts';
import { worldWidth } from '#lib/look/world.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import type { Frame } from './frame.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import { labelRect, type Label, type Spot, type Wanted } from '#lib/look/label.ts';
import { placeNames } from './names-places.ts';
import { riverNames } from './names-rivers.ts';
import { planNames } from './plan.ts';
import { shields } from './names-roads.ts';
import { annotationWords, claims, columnWords, distanceWords, roadNames } from './names-story.ts';
import { place, type Rect, type Surroundings, type Wish } from '#lib/look/place.ts';
import type { Scales } from './signs.ts';

/** Around a scene's bounds there is at least so much room, px. */
const MARGIN = 24;

/** Every name that finds room on a drawing. */
export function labelsOf(
	{
		scene,
		story,
		labels,
		shapes,
		plan,
		annotations,
	}: {
		scene: Scene;
		story: Story;
		labels: Basemap['labels'];
		shapes: Basemap['shapes'];
		plan: Plan | null;
		annotations: Annotations;
	},
	frame: Frame,
	{ taken, busy }: Pick<Surroundings, 'taken' | 'busy'>,
	{ least, most, finest }: Scales,
	isAllowed: (at: Label['at'], rect: Rect) => boolean = () => true,
): Label[] {
	const wanted = [
		...distanceWords(scene, story, frame),
		...annotationWords(scene, annotations, frame),
		...(plan
			? planNames(plan, frame)
			: [
					...columnWords(scene, story.strength?.unit, frame),
					...claims(scene, story, frame),
					...roadNames(story, frame),
					...placeNames(scene, labels, frame),
					...riverNames(shapes, frame),
					...shields(shapes, frame),
				]),
	].sort((a, b) => a.importance - b.importance);
	const wishes = wanted.map((each) => wishOf(each, frame, least, isAllowed));
	return place(
		wishes.map(({ wish }) => wish),
		{
			taken,
			busy,
			inView: frame.camera,
			margin: MARGIN,
			least: 0.55 / frame.unit,
			usual: 1 / frame.unit,
			largest: most,
		},
	).flatMap((given, index): Label[] => {
		const label = wanted[index];
		const spot = wishes[index]?.spots[given?.choice ?? 0];
		if (!given || !label || !spot || given.from > finest) return [];
		const { zooms: _, spots: __, importance: ___, ...look } = label;
		const { rect, from, to } = given;
		return [{ ...look, rect, from, to, ...spot }];
	});
}

function wishOf(
	label: Wanted,
	frame: Frame,
	least: number,
	isAllowed: (at: Label['at'], rect: Rect) => boolean,
): { wish: Wish; spots: readonly Spot[] } {
	const scale = (zoom: number) => worldWidth(zoom) / worldWidth(frame.zoom) / frame.unit;
	const spots = label.spots.filter((spot) => isAllowed(label.at, labelRect(label, spot)));
	return {
		wish: {
			at: label.at,
			from: Math.max(least, scale(label.zooms[0])),
			to: label.zooms[1] >= 20 ? Infinity : scale(label.zooms[1]),
			choices: spots.map((spot) => labelRect(label, spot)),
			core: dotRect(label),
		},
		spots,
	};
}

/** What a town's dot covers. */
function dotRect({ dot }: Wanted): Rect | null {
	const reach = dot?.kind === 'capital' ? 5 : 3;
	return dot === null ? null : { left: -reach, top: -reach, right: reach, bottom: reach };
}
