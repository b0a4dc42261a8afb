/**
 * The small map of Europe that says where in it the map is: Mercator like the map itself, so that what the map shows is a
 * rectangle on it.
 */
import type { Bounds } from '../story/types.ts';

const BOUNDS: Bounds = [-11, 35.5, 62, 67];
/** Units; drawn at a third of that in px. */
const WIDTH = 360;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const down = (lat: number) => -Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

const [WEST, SOUTH, EAST, NORTH] = BOUNDS;
const SCALE = WIDTH / radians(EAST - WEST);

/** How it is drawn: as d3's Mercator takes it, in units. */
export const LOCATOR = {
	scale: SCALE,
	translate: [-radians(WEST) * SCALE, -down(NORTH) * SCALE],
	width: WIDTH,
	height: Math.round((down(SOUTH) - down(NORTH)) * SCALE),
} as const;

/** A position on the drawing, units from its upper left corner. */
export function onLocator([lng, lat]: readonly [lng: number, lat: number]): [x: number, y: number] {
	return [
		LOCATOR.translate[0] + radians(lng) * LOCATOR.scale,
		LOCATOR.translate[1] + down(lat) * LOCATOR.scale,
	];
}
