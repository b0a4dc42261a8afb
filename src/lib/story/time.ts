import type { Moment } from './types.ts';

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The story's clocks (Moscow, Minsk, Kyiv) all stood three hours ahead of UTC. */
export const MOSCOW_OFFSET = 3 * HOUR;

/** `2023-06-24T11:30:00+03:00`: an instant as it is written in `geodata/`. */
export function formatMoscow(moment: Moment): string {
	return `${new Date(moment + MOSCOW_OFFSET).toISOString().slice(0, 19)}+03:00`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** "Saturday 24 June" for an instant, in Moscow. */
export function dayInWords(moment: Moment): string {
	const date = new Date(moment + MOSCOW_OFFSET);
	return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
