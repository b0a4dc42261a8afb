import type { Clock } from './head.ts';
import type { Moment } from './types.ts';

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `+02:00`: how far a clock stands ahead of UTC. */
export function formatOffset(offset: number): string {
	const minutes = Math.abs(Math.round(offset / MINUTE));
	const two = (value: number) => String(value).padStart(2, '0');
	return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An instant by a story's clock in ISO 8601, to the second, as it is written in the story's folder. */
export function formatInstant(moment: Moment, { offset }: Pick<Clock, 'offset'>): string {
	return `${new Date(moment + offset).toISOString().slice(0, 19)}${formatOffset(offset)}`;
}

/** `2026-11-22`: the day of an instant by a story's clock. */
export function dayOf(moment: Moment, { offset }: Pick<Clock, 'offset'>): string {
	return new Date(moment + offset).toISOString().slice(0, 10);
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

/** "Saturday 24 June" for an instant, by a story's clock. */
export function dayInWords(moment: Moment, { offset }: Pick<Clock, 'offset'>): string {
	const date = new Date(moment + offset);
	return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
