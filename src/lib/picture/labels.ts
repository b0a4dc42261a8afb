/** The names on the drawing, each where it finds room. */
import type { Basemap } from '#lib/basemap/basemap.ts';
import { LETTERS } from '#lib/look/cartography/names.ts';
import { worldWidth } from '#lib/look/world.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import type { Frame } from './frame.ts';
import { LINE_HEIGHT, type Label, type Side, type Wanted } from './letters.ts';
import { placeNames } from './names-places.ts';
import { riverNames } from './names-rivers.ts';
import { claims, columnWords, roadNames } from './names-story.ts';
import { place, type Rect, type Surroundings, type Wish } from './place.ts';
import type { Scales } from './signs.ts';
import { textWidth } from './text.ts';

/** Clear space around a label, px. */
const PADDING = 2;

/** Every name that finds room on a drawing. */
export function labelsOf(
	{
		scene,
		story,
		labels,
		shapes,
	}: { scene: Scene; story: Story; labels: Basemap['labels']; shapes: Basemap['shapes'] },
	frame: Frame,
	{ taken, busy }: Pick<Surroundings, 'taken' | 'busy'>,
	{ least, most }: Scales,
	isAllowed: (at: Label['at'], rect: Rect) => boolean = () => true,
): Label[] {
	const wanted = [
		...columnWords(scene, story.strength?.unit, frame),
		...claims(scene, story, frame),
		...roadNames(story, frame),
		...placeNames(scene, labels, frame),
		...riverNames(shapes, frame),
	].sort((a, b) => a.importance - b.importance);
	const wishes = wanted.map((each) => wishOf(each, frame, least, isAllowed));
	return place(
		wishes.map(({ wish }) => wish),
		{ taken, busy, inView: frame.camera, usual: 1 / frame.unit, largest: most },
	).flatMap((given, index): Label[] => {
		const label = wanted[index];
		const side = wishes[index]?.sides[given?.choice ?? 0];
		if (!given || !label || !side) return [];
		const { zooms: _, sides: __, importance: ___, ...look } = label;
		const { rect, from, to } = given;
		return [{ ...look, rect, from, to, side }];
	});
}

function wishOf(
	label: Wanted,
	frame: Frame,
	least: number,
	isAllowed: (at: Label['at'], rect: Rect) => boolean,
): { wish: Wish; sides: readonly Side[] } {
	const scale = (zoom: number) => worldWidth(zoom) / worldWidth(frame.zoom) / frame.unit;
	const sides = label.sides.filter((side) => isAllowed(label.at, rectOf(label, side)));
	return {
		wish: {
			at: label.at,
			from: Math.max(least, scale(label.zooms[0])),
			to: label.zooms[1] >= 20 ? Infinity : scale(label.zooms[1]),
			choices: sides.map((side) => rectOf(label, side)),
			core: dotRect(label),
		},
		sides,
	};
}

/** What a town's dot covers. */
function dotRect({ dot }: Wanted): Rect | null {
	const reach = dot?.kind === 'capital' ? 5 : 3;
	return dot === null ? null : { left: -reach, top: -reach, right: reach, bottom: reach };
}

/** What the text of a label covers. */
function rectOf({ lines, size, kind, gap, turn }: Wanted, side: Side): Rect {
	const { spacing } = LETTERS[kind];
	const width = Math.max(...lines.map((line) => textWidth(line, size, spacing)));
	const height = lines.length * size * LINE_HEIGHT;
	const angle = (turn * Math.PI) / 180;
	const halfWidth = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2 + PADDING;
	const halfHeight =
		(Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2 + PADDING / 2;
	const across = side === 'left' ? -1 : side === 'right' ? 1 : 0;
	const down = side === 'top' ? -1 : side === 'bottom' ? 1 : 0;
	const x = across * (gap + halfWidth - PADDING);
	const y = down * (gap + halfHeight - PADDING / 2);
	return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
