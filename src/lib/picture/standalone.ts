/** The picture as a file of its own: for previews, for saving and for printing. It carries its title, legend and credit. */
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import { fitBounds, mercatorBox, type Box } from '#lib/look/fit.ts';
import { worldWidth } from '#lib/look/world.ts';
import { mercator } from '#lib/track/mercator.ts';
import { paletteOf, type Palette, type Scheme } from '#lib/look/tokens.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Bounds, Story } from '#lib/story/types.ts';
import { pictureWords } from '#lib/text/en/picture.ts';
import { drawingOf, NO_NAMES } from './drawing.ts';
import { frameOf, isIn, type Frame } from './frame.ts';
import { groundOf } from './ground.ts';
import { fixedInk, groundSvg, round, storySvg } from './ink.ts';
import type { Label } from '#lib/look/label.ts';
import type { Rect, Standing } from '#lib/look/place.ts';
import { withoutNames } from './plan.ts';
import { lengthInWords, scaleBar } from './scale-bar.ts';
import { captionSvg, legendRows, type Caption } from './svg-caption.ts';
import { marksSvg } from './svg-marks.ts';
import { text } from './svg-text.ts';
import { escaped, textWidth } from '#lib/look/text-width.ts';

/** A free view of the map, north up; degrees. */
export interface CameraView {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
}

export interface StandaloneOptions {
	/** px */
	readonly width: number;
	readonly height: number;
	readonly scheme: Scheme;
	/** The words beside the map; without them the map takes all the room. */
	readonly caption: Caption | null;
	/** The map's credits. */
	readonly credit: string;
	/** Words beside the signs. */
	readonly annotations: Annotations;
	/** Where the middle of the map is and at what zoom, MapLibre's, where that is not the scene's own camera. */
	readonly view?: CameraView | null;
	/** Whether places, waters and roads bear names. Default true. */
	readonly hasNames?: boolean;
	/** How much larger than on the page names, signs and lines are drawn. Default 1. */
	readonly enlarged?: number;
	/** Whether the column beside the map explains the signs, where there is room. */
	readonly hasLegend?: boolean;
}

/** px, at size 1: the column of words takes this share of the width, within limits. */
const COLUMN = { share: 0.335, least: 260, most: 420 };
const MARGIN = 0.1;

/** The width of the column of words, px, in a picture of a width. */
function columnIn(width: number): number {
	return Math.round(Math.min(COLUMN.most, Math.max(COLUMN.least, width * COLUMN.share)));
}

/** How wide a picture is, px, whose map is as wide as that and has its words beside it. */
export function widthWithWords(map: number): number {
	return map + columnIn(map / (1 - COLUMN.share));
}

/** The picture of a scene as a complete SVG file. */
export function standalone(
	scene: Scene,
	story: Story,
	files: BasemapFiles,
	options: StandaloneOptions,
): string {
	const { width, height, caption, scheme, credit, annotations } = options;
	const { enlarged = 1, hasLegend = false, hasNames = true, view = null } = options;
	const tokens = paletteOf(story, scheme);
	const column = caption ? columnIn(width) : 0;
	const room: Box = { x: column, y: 0, width: width - column, height };
	const frame = frameIn(scene, room, enlarged, story.extent, view);
	const ink = fixedInk(tokens, frame);
	const ground = groundOf(files, frame);
	const furniture = furnitureSvg(frame, room, tokens, credit);
	const drawing = drawingOf(
		scene,
		story,
		hasNames
			? { labels: files.labels, shapes: ground.shapes, plan: ground.plan, annotations }
			: { labels: NO_NAMES, shapes: NO_NAMES, plan: withoutNames(ground.plan), annotations },
		frame,
		{
			scales: { least: 1 / enlarged, most: 1.01 / enlarged, finest: 1.01 / enlarged },
			taken: furniture.taken,
			isAllowed: (at, rect) => isInside(room, at, rect, enlarged),
		},
	);
	const title = caption?.title ?? scene.stage;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<clipPath id="map-room"><rect x="${room.x}" y="0" width="${room.width}" height="${height}"/></clipPath>`,
		'<g clip-path="url(#map-room)">',
		`<rect x="${room.x}" y="0" width="${room.width}" height="${height}" fill="${tokens.water}"/>`,
		groundSvg(ground, frame, ink),
		ground.plan ? '' : storySvg(drawing.strokes, drawing.discs, frame, ink),
		marksSvg(drawing, frame, tokens),
		furniture.svg,
		'</g>',
		caption
			? captionSvg(caption, column, height, tokens, hasLegend ? legendRows(scene, story, tokens) : [])
			: '',
		'</svg>\n',
	].join('');
}

function frameIn(scene: Scene, room: Box, enlarged: number, extent: Bounds, view: CameraView | null): Frame {
	const none = { top: 0, right: 0, bottom: 0, left: 0 };
	const fitted = view
		? seenFrom(view, scene.camera, room, enlarged)
		: fitBounds(scene.camera, room.width, room.height, none, extent);
	const camera = { ...fitted, x: fitted.x + room.x, y: fitted.y + room.y };
	const margin = MARGIN * room.width;
	const clip = {
		x: room.x - margin,
		y: room.y - margin,
		width: room.width + 2 * margin,
		height: room.height + 2 * margin,
	};
	return frameOf(scene.camera, camera, clip, enlarged, 0.25);
}

/** Where bounds come to lie in a room whose middle is a view's, units from the room's corner. */
function seenFrom({ lng, lat, zoom }: CameraView, bounds: Bounds, room: Box, enlarged: number): Box {
	const box = mercatorBox(bounds);
	const [x, y] = mercator([lng, lat]);
	const world = worldWidth(zoom) * enlarged;
	return {
		x: room.width / 2 + (box.x - x) * world,
		y: room.height / 2 + (box.y - y) * world,
		width: box.width * world,
		height: box.height * world,
	};
}

function isInside(room: Box, [x, y]: Label['at'], rect: Rect, unit: number): boolean {
	return (
		isIn(room, [x + rect.left * unit - 4, y + rect.top * unit - 4]) &&
		isIn(room, [x + rect.right * unit + 4, y + rect.bottom * unit + 4])
	);
}

/** Scale bar, north and credit, and what of the map they cover. */
function furnitureSvg(
	frame: Frame,
	room: Box,
	tokens: Palette,
	credit: string,
): { svg: string; taken: Standing[] } {
	const { unit } = frame;
	const { km, units } = scaleBar(frame, 110);
	const bar = { x: room.x + 14 * unit, y: room.height - 12 * unit };
	const size = 11 * unit;
	const creditWidth = textWidth(credit, 11);
	const covering = (x: number, y: number, rect: Rect): Standing => ({
		at: [x, y],
		rect,
		from: 0,
		to: Infinity,
	});
	const right = room.x + room.width;
	const svg =
		`<path d="M${round(bar.x)} ${round(bar.y - 7 * unit)}v${7 * unit}h${round(units)}v${-7 * unit}" fill="none" stroke="${tokens.ink}" stroke-width="${round(1.5 * unit)}"/>` +
		text(bar.x + units / 2, bar.y - 5 * unit, lengthInWords(km), {
			...{ size, fill: tokens.ink, halo: tokens.halo, anchor: 'middle' },
		}) +
		`<g transform="translate(${round(right - 20 * unit)} ${round(14 * unit)}) scale(${unit})"><path d="M0 0l5 14h-10z" fill="${tokens.ink}"/>` +
		`${text(0, 27, pictureWords.north, { size: 13, weight: 600, fill: tokens.ink, halo: tokens.halo, anchor: 'middle' })}</g>` +
		`<rect x="${round(right - (creditWidth + 14) * unit)}" y="${round(room.height - 19 * unit)}" width="${round((creditWidth + 14) * unit)}" height="${19 * unit}" fill="${tokens.panel}" fill-opacity="0.8"/>` +
		text(right - 7 * unit, room.height - 6 * unit, credit, { size, fill: tokens.ink, anchor: 'end' });
	return {
		svg,
		taken: [
			covering(bar.x, bar.y, { left: -4, top: -24, right: units / unit + 4, bottom: 4 }),
			covering(right, 0, { left: -34, top: 0, right: 0, bottom: 50 }),
			covering(right, room.height, { left: -creditWidth - 16, top: -20, right: 0, bottom: 0 }),
		],
	};
}
