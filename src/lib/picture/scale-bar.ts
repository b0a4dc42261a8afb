import { unitsPerKm, type Frame } from './frame.ts';

/** Lengths that a scale bar may have, km. */
const LENGTHS = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * The longest round length that takes no more than some px at the middle of the drawing's bounds.
 *
 * @returns km, and units of the drawing
 */
export function scaleBar(frame: Frame, longest: number): { km: number; units: number } {
	const { x, y, width, height } = frame.camera;
	const middle = frame.projection.invert?.([x + width / 2, y + height / 2]) ?? [0, 0];
	const perKm = unitsPerKm(frame, middle[1]);
	const km = LENGTHS.findLast((length) => length * perKm <= longest * frame.unit) ?? 0.2;
	return { km, units: km * perKm };
}

/** What a scale bar says. */
export function lengthInWords(km: number): string {
	return km < 1 ? `${String(km * 1000)} m` : `${String(km)} km`;
}
