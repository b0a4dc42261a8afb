import { MINUTE } from '#lib/story/time.ts';
import type { Moment } from '#lib/story/types.ts';

/** Date, time, and an offset; seconds and fractions are read and dropped. A bare `+` arrives as a space. */
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+\-− ]\d{2}:?\d{2})$/i;

/**
 * Reads a moment from an address, e.g. `2023-06-24T11:30Z`. Offsets other than `Z` are accepted.
 *
 * @returns epoch milliseconds on a whole minute, or `null` for anything that is not an instant
 */
export function parseMoment(text: string): Moment | null {
	const match = PATTERN.exec(text);
	if (!match) return null;
	const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [
		number,
		number,
		number,
		number,
		number,
	];
	const offset = parseOffset(match[6] ?? 'Z');
	if (offset === null || hour > 23 || minute > 59) return null;
	const utc = new Date(Date.UTC(year, month - 1, day, hour, minute));
	const isRealDate = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
	return isRealDate && year >= 1000 ? utc.getTime() - offset * MINUTE : null;
}

/** Minutes east of Greenwich, or `null` where no clock has that offset. */
function parseOffset(text: string): number | null {
	if (text.toUpperCase() === 'Z') return 0;
	const hours = Number(text.slice(1, 3));
	const minutes = Number(text.slice(-2));
	if (hours > 14 || minutes > 59) return null;
	const sign = text.startsWith('-') || text.startsWith('−') ? -1 : 1;
	return sign * (hours * 60 + minutes);
}

/** Writes a moment as it stands in an address: UTC, minutes, `Z`. */
export function formatMoment(moment: Moment): string {
	return `${new Date(Math.round(moment / MINUTE) * MINUTE).toISOString().slice(0, 16)}Z`;
}
