/**
 * The signs of the map, the diagram, the lists and the legend: one shape for each kind of event, filled by its
 * status. They are SVG text so that every drawing can use the same ones; colours come from `currentColor` and
 * from the `--sign-paper` property around them.
 */
import type { ColumnState } from '#lib/scene/types.ts';
import { isSighting, type Level, type Sighting } from '#lib/story/sighting.ts';
import type { ColumnBasis, EventKind, EventStatus, StoryEvent } from '#lib/story/types.ts';

/** The side of the square that the shapes are drawn in. */
export const SIGN_SIZE = 24;

/** Outlines in a 24 × 24 box. */
export const KIND_SHAPES: Readonly<Record<EventKind, string>> = {
	statement: 'M3 4h18v12h-9l-6 5v-5H3z',
	movement: 'M12 2.5 21 12h-5v9.5H8V12H3z',
	seizure: 'M5 2h15l-4.5 5.5L20 13H8.500v9H5z',
	clash: 'M12 1.5 14.8 8 21.8 6.2 18 12l3.8 5.800L14.8 16 12 22.5 9.2 16l-7 1.800L6 12 2.2 6.2 9.2 8z',
	negotiation: 'M8.5 5a7 7 0 0 1 3.5.95 7 7 0 1 1 0 12.100A7 7 0 1 1 8.5 5z',
	deal: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
	relocation: 'M12 3 22.5 21H15l-3-6-3 6H1.500z',
	aftermath: 'M4.500 22V10a7.500 7.500 0 0 1 15 0v12z',
	'road-closed': 'M12 1.500a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21zM5.500 9.750v4.500h13v-4.500z',
	barrier:
		'M1.500 5h21v7.500H20V22h-3v-9.500H7V22H4v-9.500H1.500zM7 6.500 4.500 11h3L10 6.500zM14 6.500 11.500 11h3L17 6.500z',
	'road-dug-up': 'M1.500 7.500H8l-2 4 3.500 2-1.500 4H1.500zM22.500 7.500H14.500l-2 4 3.500 2-1.500 4h8z',
	'bridge-shut':
		'M1.500 4h21v4H20v3h2.500v3.500H20a8 8 0 0 0-16 0H1.500V11H4V8H1.500zM6.500 8v3H10V8zM14 8v3h3.500V8zM3.500 17.500h17v4h-17z',
	post: 'M12 1.500 22 8.500V11h-2v11h-5v-7H9v7H4V11H2V8.500z',
};

/** What the authorities did to stop or slow a column: drawn in graphite, as a road that they closed is. */
const MEASURES: ReadonlySet<EventKind> = new Set([
	'road-closed',
	'barrier',
	'road-dug-up',
	'bridge-shut',
	'post',
]);

/** The shape that a legend shows statuses with: that of no kind of event. */
const ANY_SHAPE = 'M12 2.500a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z';

/** The arrow that stands for a column, pointing north; solid where placed, hollow where estimated. */
const COLUMN_SHAPE = 'M12 1.5 20.5 22 12 17.5 3.5 22z';

/** An eye, and its pupil. */
export const EYE =
	'M1.5 12C5 6.600 8.600 4.500 12 4.500S19 6.600 22.500 12C19 17.400 15.400 19.500 12 19.500S5 17.400 1.500 12z';
export const PUPIL = 'M12 8.200a3.8 3.8 0 1 1 0 7.600 3.8 3.8 0 0 1 0-7.600z';

/** What decides the sign of an event or a sighting. */
export type Signed = Pick<StoryEvent, 'kind' | 'status'> | Pick<Sighting, 'level'>;

/** The sign of an event or a sighting. */
export function signOf(sign: Signed): string {
	return isSighting(sign) ? sightingSign(sign.level) : eventSign(sign.kind, sign.status);
}

/** Whether a sign stands for a measure of the authorities. */
export function isMeasure(sign: Signed): boolean {
	return !isSighting(sign) && MEASURES.has(sign.kind);
}

/** The sign of a status by itself, for a legend. */
export function statusSign(status: EventStatus): string {
	return svg(statusShapes(status), 'sign');
}

/** What {@link statusSign} is made of, in a 24 × 24 box. */
export function statusShapes(status: EventStatus): string {
	return filledBy(ANY_SHAPE, status);
}

/** The small sign of an event or a sighting of an earlier stage: without a ground of its own, it brings a halo. */
export function earlierSign(sign: Signed): string {
	return svg(earlierShapes(sign), 'sign');
}

/** A sighting's sign: a solid eye where an outsider placed it, one with a solid pupil where the outlet did, hollow where only a channel did. */
function sightingSign(level: Level): string {
	return svg(sightingShapes(level), 'sign');
}

/** What {@link sightingSign} is made of, in a 24 × 24 box. */
export function sightingShapes(level: Level): string {
	// The solid eye looks through its pupil.
	if (level === 'A')
		return `<path d="${EYE}${PUPIL}" fill="currentColor" fill-rule="evenodd" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`;
	return (
		`<path d="${EYE}" fill="var(--sign-paper, none)" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>` +
		`<path d="${PUPIL}" fill="${level === 'B' ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width="2"/>`
	);
}

/** What {@link signOf} is made of, in a 24 × 24 box. */
export function signShapes(sign: Signed): string {
	return isSighting(sign) ? sightingShapes(sign.level) : eventShapes(sign.kind, sign.status);
}

/** An event's sign: filled where confirmed, half filled where claimed, a ring where disputed. */
export function eventSign(kind: EventKind, status: EventStatus): string {
	return svg(eventShapes(kind, status), MEASURES.has(kind) ? 'sign measure' : 'sign');
}

/** What {@link earlierSign} is made of, in a 24 × 24 box. */
export function earlierShapes(sign: Signed): string {
	const outline = isSighting(sign) ? EYE : KIND_SHAPES[sign.kind];
	const halo = `<path d="${outline}" fill="none" stroke="var(--sign-paper, none)" stroke-width="6" stroke-linejoin="round"/>`;
	return halo + signShapes(sign);
}

/** What {@link eventSign} is made of, in a 24 × 24 box. */
export function eventShapes(kind: EventKind, status: EventStatus): string {
	return filledBy(KIND_SHAPES[kind], status);
}

function filledBy(shape: string, status: EventStatus): string {
	const fill = status === 'confirmed' ? 'currentColor' : 'var(--sign-paper, none)';
	// A nested <svg> clips what it draws: the left half, without an id that could collide.
	const half = `<svg width="12" height="24" viewBox="0 0 12 24"><path d="${shape}" fill="currentColor"/></svg>`;
	return (
		`<path d="${shape}" fill="${fill}" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>` +
		(status === 'claimed' ? half : '')
	);
}

/**
 * A column's sign: solid where placed, hollow where estimated, broken where another report is followed; with a light
 * centre where it is only inferred that the report is of this column.
 */
export function columnSign(state: ColumnState, basis: ColumnBasis): string {
	return svg(columnShapes(state, basis), 'sign column-sign');
}

/** What {@link columnSign} is made of, in a 24 × 24 box. */
export function columnShapes(state: ColumnState, basis: ColumnBasis): string {
	const fill = state === 'placed' ? 'currentColor' : 'var(--sign-paper, none)';
	const dash = state === 'conflicting' ? ' stroke-dasharray="4 2.5"' : '';
	const centre =
		basis === 'inferred'
			? '<circle cx="12" cy="13.5" r="3" fill="var(--sign-paper, none)" stroke="currentColor" stroke-width="2"/>'
			: '';
	return (
		`<path d="${COLUMN_SHAPE}" fill="${fill}" stroke="var(--sign-paper, none)" stroke-width="6" stroke-linejoin="round"/>` +
		`<path d="${COLUMN_SHAPE}" fill="${fill}" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round"${dash}/>${centre}`
	);
}

function svg(content: string, className: string): string {
	return (
		`<svg class="${className}" viewBox="-1 -1 26 26" width="24" height="24" aria-hidden="true" focusable="false">` +
		`${content}</svg>`
	);
}
