/** Images that the style names: small signs for earlier events, and the hatch of a claimed band. */
import type { Map as GlMap } from 'maplibre-gl';
import { BAND_WIDTH } from '#lib/look/lines.ts';
import { EYE, KIND_SHAPES, PUPIL, SIGN_SIZE } from '#lib/look/signs.ts';
import type { Palette } from '#lib/look/tokens.ts';
import { LEVELS, type Level } from '#lib/story/sighting.ts';
import { EVENT_KINDS, EVENT_STATUSES, type EventKind, type EventStatus } from '#lib/story/types.ts';
import { HATCH } from './story-layers.ts';
import { earlierIcon } from './story-sources.ts';

const RATIO = 2;
const ICON = 13;
/** A whole number of steps, so that the pattern joins. */
const HATCH_LENGTH = 32;
const HATCH_STEP = 8;

/** Adds the images, or redraws them in other colours. */
export function drawImages(map: GlMap, flavour: Palette): void {
	for (const kind of EVENT_KINDS) {
		for (const status of EVENT_STATUSES) {
			put(map, earlierIcon({ kind, status }), smallSign(kind, status, flavour));
		}
	}
	for (const level of LEVELS) put(map, earlierIcon({ level }), smallEye(level, flavour));
	put(map, HATCH, hatch(flavour));
}

function put(map: GlMap, id: string, image: ImageData): void {
	if (map.hasImage(id)) map.updateImage(id, image);
	else map.addImage(id, image, { pixelRatio: RATIO });
}

function smallSign(kind: EventKind, status: EventStatus, flavour: Palette): ImageData {
	const { context, shape } = small(KIND_SHAPES[kind], flavour);
	context.save();
	if (status === 'claimed') {
		context.beginPath();
		context.rect(0, 0, SIGN_SIZE / 2, SIGN_SIZE);
		context.clip();
	}
	if (status !== 'disputed') context.fill(shape);
	context.restore();
	context.stroke(shape);
	return read(context);
}

function smallEye(level: Level, flavour: Palette): ImageData {
	const { context, shape } = small(EYE, flavour);
	if (level === 'A') context.fill(shape);
	context.stroke(shape);
	const pupil = new Path2D(PUPIL);
	if (level === 'A') context.fillStyle = flavour.halo;
	if (level !== 'C') context.fill(pupil);
	if (level !== 'A') context.stroke(pupil);
	return read(context);
}

/** A canvas with the halo of a small sign on it, ready for its ink. */
function small(outline: string, flavour: Palette): { context: CanvasRenderingContext2D; shape: Path2D } {
	const context = canvas(ICON + 3, ICON + 3);
	const scale = (ICON * RATIO) / SIGN_SIZE;
	const margin = (1.5 * RATIO) / scale;
	context.scale(scale, scale);
	context.translate(margin, margin);
	const shape = new Path2D(outline);
	context.lineJoin = 'round';
	context.strokeStyle = flavour.halo;
	context.lineWidth = 6;
	context.stroke(shape);
	context.fillStyle = flavour.halo;
	context.fill(shape);
	context.fillStyle = flavour.inkSoft;
	context.strokeStyle = flavour.inkSoft;
	context.lineWidth = 2.5;
	return { context, shape };
}

/** MapLibre scales a line's pattern to the line's width: so it is as high as the band is wide. */
function hatch(flavour: Palette): ImageData {
	const context = canvas(HATCH_LENGTH, BAND_WIDTH);
	context.scale(RATIO, RATIO);
	context.strokeStyle = flavour.accent;
	context.lineWidth = 1.5;
	context.beginPath();
	for (let x = -BAND_WIDTH; x < HATCH_LENGTH + BAND_WIDTH; x += HATCH_STEP) {
		context.moveTo(x, BAND_WIDTH);
		context.lineTo(x + BAND_WIDTH, 0);
	}
	context.stroke();
	return read(context);
}

function canvas(width: number, height: number): CanvasRenderingContext2D {
	const element = document.createElement('canvas');
	element.width = Math.ceil(width * RATIO);
	element.height = Math.ceil(height * RATIO);
	// Read back at once: on a graphics card each canvas would hold the page up while it is fetched from there.
	const context = element.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('this browser gives no 2D canvas to draw the map’s signs on');
	return context;
}

function read(context: CanvasRenderingContext2D): ImageData {
	return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}
