/**
 * The picture that lies under the live map: ground and lines as an SVG that stretches with the map's element, names and
 * signs as elements at their places in it, which keep their size. Its style sheet is `Poster.svelte`'s.
 */
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import { fitCss, mercatorBox, type Box } from '#lib/look/fit.ts';
import { columnSign, earlierSign, signOf } from '#lib/look/signs.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import type { Stack } from '#lib/look/grouping.ts';
import { customProperty } from '#lib/look/tokens.ts';
import type { Choice, FoundPlace } from '#lib/look/choice.ts';
import { withoutLayers } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Bounds, Story } from '#lib/story/types.ts';
import { NAMES_LAYER } from '#lib/scene/layers.ts';
import { mapCredit } from '#lib/text/credit.ts';
import { pictureWords } from '#lib/text/en/picture.ts';
import { drawingOf, NO_NAMES, type Drawing } from './drawing.ts';
import { frameOf, isIn, project, type Frame } from './frame.ts';
import { groundOf, type Ground } from './ground.ts';
import { groundSvg, pageInk, type Ink, round, storySvg } from './ink.ts';
import type { Label } from '#lib/look/label.ts';
import type { Standing } from '#lib/look/place.ts';
import { withoutNames } from './plan.ts';
import { lengthInWords, scaleBar } from './scale-bar.ts';
import { nameOf, type Scales } from './signs.ts';
import { escaped } from '#lib/look/text-width.ts';

/** The size that the drawing is made for: that of the scene's bounds on a common screen, px. */
const MADE_FOR = { width: 640, height: 540 };
/** Units in a pixel of that size. */
const UNIT = 2;
/** The smallest and the largest that the bounds can be drawn, as multiples of that size. */
const SMALLEST = 0.25;
const LARGEST = 2.5;
/** What only a larger picture than this has room for is left to the live map. */
const FINEST = 1.6;

/** What of a reader's choice the picture shows. */
type Chosen = Partial<Pick<Choice, 'selected' | 'pointed' | 'hidden' | 'found'>>;

/** Draws scenes over one basemap; what does not change from one to the next is drawn once. */
export class PosterPainter {
	readonly #story: Story;
	readonly #files: BasemapFiles;
	readonly #annotations: Annotations;
	#ground: { camera: string; frame: Frame; ground: Ground; ink: Ink; svg: string } | null = null;

	/** @param annotations words beside the signs */
	constructor(story: Story, files: BasemapFiles, annotations: Annotations = {}) {
		this.#story = story;
		this.#files = files;
		this.#annotations = annotations;
	}

	/** The picture of a scene, as HTML. */
	draw(scene: Scene, { selected = null, pointed = null, hidden = [], found = null }: Chosen = {}): string {
		const { frame, ground, ink, svg } = this.#groundFor(scene.camera);
		const names = hidden.includes(NAMES_LAYER)
			? { labels: NO_NAMES, shapes: NO_NAMES, plan: withoutNames(ground.plan) }
			: { labels: this.#files.labels, shapes: ground.shapes, plan: ground.plan };
		const written = { ...names, annotations: this.#annotations };
		const drawing = drawingOf(withoutLayers(scene, hidden), this.#story, written, frame, {
			scales: scalesOf(frame),
		});
		const lines = ground.plan ? '' : svgBox(frame, storySvg(drawing.strokes, drawing.discs, frame, ink));
		const marks = this.#marks(drawing, frame, { selected, pointed });
		const drawn = svg + lines + marks + foundHtml(found, frame) + furnitureHtml(frame, this.#story);
		return `<div class="fitted" style="${fitCss(scene.camera, this.#story.extent)}">${drawn}</div>`;
	}

	#groundFor(camera: Bounds): { frame: Frame; ground: Ground; ink: Ink; svg: string } {
		const key = JSON.stringify(camera);
		if (this.#ground?.camera === key) return this.#ground;
		const frame = posterFrame(camera);
		const ground = groundOf(this.#files, frame);
		const ink = pageInk(`picture-${camera.map((degrees) => String(degrees * 100)).join('-')}`);
		this.#ground = { camera: key, frame, ground, ink, svg: svgBox(frame, groundSvg(ground, frame, ink)) };
		return this.#ground;
	}

	#marks(
		{ earlier, labels, groups, columns }: Drawing,
		frame: Frame,
		{ selected, pointed }: Pick<Choice, 'selected' | 'pointed'>,
	): string {
		const isOf = ({ ids }: Stack, mark: string | null) => mark !== null && ids.includes(mark);
		return [
			...earlier.map(
				({ sign, at }) =>
					`<span class="earlier-sign" ${nameOf(sign)}${placeStyle(frame, { at })}>${earlierSign(sign)}</span>`,
			),
			...labels.map((label) => labelHtml(label, frame)),
			...groups.map(
				(group) =>
					`<div class="event-marker"${placeStyle(frame, group)}>` +
					group.stacks
						.map(
							(stack) =>
								`<span class="event-sign" ${nameOf(stack.sign)} data-presence="${stack.sign.presence}"` +
								(stack.ids.length > 1 ? ` data-count="${stack.ids.length}"` : '') +
								(isOf(stack, selected) ? ' data-selected' : '') +
								(isOf(stack, pointed) ? ' data-pointed' : '') +
								`>${signOf(stack.sign)}</span>`,
						)
						.join('') +
					'</div>',
			),
			...columns.map(
				({ column: { id, role, state, basis, heading }, at }) =>
					`<div class="column-marker" data-column="${id}" data-role="${role}" data-state="${state}"${placeStyle(frame, { at })}>` +
					`<span style="transform:rotate(${Math.round(heading ?? 0)}deg)">${columnSign(state, basis)}</span></div>`,
			),
		].join('');
	}
}

/** The frame of a camera: its bounds fill the box that the page fits. */
export function posterFrame(bounds: Bounds): Frame {
	const box = mercatorBox(bounds);
	const world = Math.min(MADE_FOR.width / box.width, MADE_FOR.height / box.height) * UNIT;
	const camera = { x: 0, y: 0, width: box.width * world, height: box.height * world };
	return frameOf(bounds, camera, clipOf(camera), UNIT, 1);
}

/** What any window can show around the bounds: a phone held upright above and below, a very wide screen at the sides. */
function clipOf({ width, height }: Box): Box {
	const across = Math.max(width, 2.6 * height);
	const down = Math.max(height, 1.4 * width);
	return { x: width / 2 - across, y: height / 2 - down, width: 2 * across, height: 2 * down };
}

/** Scales, px per unit, between which the page can show the picture. */
export function scalesOf({ unit }: Frame): Scales {
	return { least: SMALLEST / unit, most: LARGEST / unit, finest: FINEST / unit };
}

function svgBox({ camera: { width, height } }: Frame, content: string): string {
	return `<svg class="ground" viewBox="0 0 ${round(width)} ${round(height)}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${content}</svg>`;
}

function foundHtml(found: FoundPlace | null, frame: Frame): string {
	if (found === null) return '';
	const at = project(frame, found.position);
	if (!isIn(frame.clip, at)) return '';
	return `<div class="found-marker"${placeStyle(frame, { at })}><span>${escaped(found.name)}</span></div>`;
}

function labelHtml(
	{ kind, lines, size, weight, side, shift, gap, turn, dot, colour, ...standing }: Label,
	frame: Frame,
): string {
	const look = [
		`--size:${size}px`,
		...(colour ? [`color:var(${customProperty(colour)})`] : []),
		...(dot === null ? [] : [`--dot:${dot.times}`]),
		...(dot?.colour === 'labelSoft' ? [`--town-dot:var(${customProperty(dot.colour)})`] : []),
		...(gap === 0 ? [] : [`--gap:${gap}px`]),
		...(shift ? [`--dx:${shift[0]}px`, `--dy:${shift[1]}px`] : []),
		...(turn === 0 ? [] : [`--turn:${Math.round(turn)}deg`]),
	];
	return (
		`<p class="name ${kind} ${side}${weight === 400 ? '' : ` w${weight}`}${dot === null ? '' : ` ${dot.kind}`}"` +
		`${placeStyle(frame, standing, look)}>${lines.map(escaped).join('\n')}</p>`
	);
}

/** Where an element stands, in percent of the fitted box, and between which widths of that box it is there. */
function placeStyle(
	{ camera: { width, height }, unit }: Frame,
	{ at: [x, y], from = 0, to = Infinity }: Pick<Standing, 'at'> & Partial<Pick<Standing, 'from' | 'to'>>,
	more: readonly string[] = [],
): string {
	const declarations = [
		`--x:${round((x / width) * 100)}`,
		`--y:${round((y / height) * 100)}`,
		...(from * unit > SMALLEST ? [`--from:${Math.ceil(from * width)}`] : []),
		...(to === Infinity ? [] : [`--to:${Math.ceil(to * width)}`]),
		...more,
	];
	return ` style="${declarations.join(';')}"`;
}

/** The picture's sizes, as multiples of that it is made for, within each of which one scale bar serves. */
const BARS = [0, 0.45, 0.8, 1.4, LARGEST];

function furnitureHtml(frame: Frame, story: Story): string {
	const { width } = frame.camera;
	const bars = BARS.slice(1).map((most, index) => {
		const least = BARS[index] ?? 0;
		const { km, units } = scaleBar(frame, 140 / most);
		const from = least === 0 ? '' : `;--from:${Math.ceil((least / frame.unit) * width)}`;
		const to = most === LARGEST ? '' : `;--to:${Math.ceil((most / frame.unit) * width)}`;
		return `<p class="scale-bar" style="--bar:${(units / width).toFixed(4)}${from}${to}">${lengthInWords(km)}</p>`;
	});
	return `${bars.join('')}<p class="north">${pictureWords.north}</p><p class="credit">${escaped(mapCredit(story))}</p>`;
}
