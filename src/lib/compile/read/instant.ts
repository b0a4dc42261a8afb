import { formatMoscow, HOUR, MINUTE, MOSCOW_OFFSET } from '#lib/story/time.ts';
import type { Moment } from '#lib/story/types.ts';
import { refuse, type Refusal } from '../file/refusal.ts';

/** Nothing is told outside these instants. */
const EARLIEST: Moment = Date.UTC(2023, 5, 23) - MOSCOW_OFFSET;
const LATEST: Moment = Date.UTC(2023, 8, 2) - MOSCOW_OFFSET;

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?\s?(Z|[+-]\d\d:?(?:\d\d)?)?$/;
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

function isCalendarDate(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads an ISO 8601 instant with its offset. Only `+03:00` and `Z` are accepted: another offset is a slip, most likely
 * of a tool that applied daylight-saving time, which none of the story's places had.
 */
export function parseInstant(text: string): Moment | Refusal {
	const match = INSTANT.exec(text);
	if (!match) {
		return refuse(`"${text}" is not a time`, 'write it like 2023-06-24T11:30:00+03:00');
	}
	const field = (index: number): number => Number(match[index] ?? 0);
	const [year, month, day] = [field(1), field(2), field(3)];
	const [hour, minute, second] = [field(4), field(5), field(6)];
	const offset = match[7];
	if (!isCalendarDate(year, month, day)) {
		return refuse(`"${text}" is on a day that the calendar does not have`, 'correct the date');
	}
	if (hour > 23 || minute > 59 || second > 59) {
		return refuse(`"${text}" is at an hour that the clock does not have`, 'write 00:00 to 23:59');
	}
	const clock = Date.UTC(year, month - 1, day, hour, minute, second);
	const inMoscow = formatMoscow(clock - MOSCOW_OFFSET);
	if (offset === undefined) {
		return refuse(`"${text}" has no offset from UTC`, `write ${inMoscow} if it is Moscow time`);
	}
	if (offset !== 'Z' && offset !== '+03:00') {
		const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
		const shift = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
		const asMeant =
			shift === MOSCOW_OFFSET ? '' : `, or ${formatMoscow(clock - shift)} if the offset is right`;
		return refuse(
			`"${text}" has the offset ${offset}; clocks in Moscow, Minsk and Kyiv all stood at +03:00, all year`,
			`write ${inMoscow} if the clock time is right${asMeant}`,
		);
	}
	const moment = offset === 'Z' ? clock : clock - MOSCOW_OFFSET;
	if (text[10] !== 'T' || /\s/.test(text)) {
		return refuse(`"${text}" is not ISO 8601`, `write ${formatMoscow(moment)}`);
	}
	if (moment < EARLIEST || moment >= LATEST) {
		return refuse(
			`"${text}" is outside the story (23 June to 1 September 2023)`,
			'correct the year, month or day',
		);
	}
	return moment;
}

/** Reads a publication's date: a day, a month or a year. Returns what is wrong with it, or `null`. */
export function refusedDate(text: string): Refusal | null {
	const match = DATE.exec(text);
	if (!match) return refuse(`"${text}" is not a date`, 'write 2023-06-25, or 2023-06, or 2023');
	const field = (index: number): number => Number(match[index] ?? 1);
	const [year, month, day] = [field(1), field(2), field(3)];
	if (month < 1 || month > 12 || !isCalendarDate(year, month, day)) {
		return refuse(`"${text}" is a date that the calendar does not have`, 'correct the date');
	}
	if (year < 2000 || year > 2035) return refuse(`the year ${year} cannot be right`, 'correct the year');
	return null;
}
