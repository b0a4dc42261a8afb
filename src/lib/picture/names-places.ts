/** Names of towns, countries, regions, seas and lakes. */
import type { Basemap, LabelProperties } from '#lib/basemap/basemap.ts';
import { AREA_NAMES, AROUND_DOT, LETTERS, TOWN_NAMES } from '#lib/look/cartography/names.ts';
import type { Box } from '#lib/look/fit.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import { isIn, project, type Frame } from './frame.ts';
import { sizeAt, type Label, spotsAt, type Wanted } from '#lib/look/label.ts';
import { ARROW } from '#lib/look/sign-sizes.ts';
import { wrapped } from '#lib/look/text-width.ts';

/** Text is measured in upright semibold: of italics, so much more goes into a line. */
const ITALIC = 1.1;

/** Towns of the lesser ranks are named in the scene's bounds and so far around them, in their sizes: few windows show more. */
const GREAT = 3;
const AROUND = 0.3;

function around({ x, y, width, height }: Box): Box {
	const [across, down] = [AROUND * width, AROUND * height];
	return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** Towns, with those where the stage happens first, then countries, regions, seas and lakes. */
export function placeNames(scene: Scene, labels: Basemap['labels'], frame: Frame): Wanted[] {
	const told = signsOf(scene).flatMap(({ presence, position }) =>
		presence === 'earlier' || position === null ? [] : [project(frame, position)],
	);
	const columns = scene.columns.map(({ position }) => project(frame, position));
	return labels.features.flatMap(({ geometry, properties }): Wanted[] => {
		const [lng = 0, lat = 0] = geometry.coordinates;
		const at = project(frame, [lng, lat]);
		const isGreat = properties.kind !== 'town' || properties.rank <= GREAT;
		if (!isIn(isGreat ? frame.clip : around(frame.camera), at)) return [];
		const isUnderArrow = columns.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 9 * frame.unit);
		const isTold = told.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 14 * frame.unit);
		return properties.kind === 'town'
			? townLabel(properties, at, { isTold, isUnderArrow }, frame)
			: areaLabel(properties, at, frame);
	});
}

function townLabel(
	{ name, rank, side = 'right', dot }: LabelProperties,
	at: Label['at'],
	{ isTold, isUnderArrow }: { isTold: boolean; isUnderArrow: boolean },
	frame: Frame,
): Wanted[] {
	const look = TOWN_NAMES[rank - 1];
	if (!look) return [];
	const { kind, weight, from = 0, importance } = look;
	const size = sizeAt(look.size, frame.zoom);
	const gap = isUnderArrow ? ARROW / 2 + 3 : 0.5 * size;
	return [
		{
			...{ kind, lines: [name], size, weight, gap, turn: 0, at },
			dot: dot === 'none' ? null : { kind: dot ?? 'dot', times: look.dot, colour: look.dotColour },
			zooms: [isTold ? from - 1.2 : from, 20],
			spots: spotsAt(...AROUND_DOT[side]),
			importance: isTold ? importance / 10 + 1 : importance,
		},
	];
}

function areaLabel({ name, kind: of, rank }: LabelProperties, at: Label['at'], frame: Frame): Wanted[] {
	const look = AREA_NAMES.find((each) => each.of === of && (each.rank ?? rank) === rank);
	if (!look) return [];
	const { kind, weight, from = 0, to = 20, importance } = look;
	const size = sizeAt(look.size, frame.zoom);
	const { spacing, isUpper, isItalic, widest } = LETTERS[kind];
	const text = isUpper ? name.toUpperCase() : name;
	const room = widest * size * (isItalic ? ITALIC : 1);
	return [
		{
			...{ kind, lines: wrapped(text, size, room, spacing), size, weight, gap: 0, turn: 0 },
			...{ at, dot: null, zooms: [from, to], spots: spotsAt('middle'), importance },
		} satisfies Wanted,
	];
}
