import type { Clock } from '#lib/story/head.ts';
import { dayOf, formatInstant, formatOffset, HOUR, MINUTE } from '#lib/story/time.ts';
import type { Moment } from '#lib/story/types.ts';
import { refuse, type Refusal } from '../file/refusal.ts';

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?\s?(Z|[+-]\d\d:?(?:\d\d)?)?$/;
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const OFFSET = /^([+-])(\d\d):?(\d\d)?$/;

/** What an instant is checked against: the story's clock, and the days that the story covers. */
export interface Calendar extends Pick<Clock, 'offset' | 'name'> {
	/** ISO 8601 dates, both included. */
	readonly from: string;
	readonly to: string;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Reads `+02:00`: ms ahead of UTC. */
export function parseOffset(text: string): number | Refusal {
	const [, sign, hours = '', minutes = '0'] = OFFSET.exec(text) ?? [];
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
	if (sign === undefined || Math.abs(offset) > 14 * HOUR || Number(minutes) > 59)
		return refuse(`"${text}" is not an offset from UTC`, 'write it like "+02:00"');
	return offset;
}

/**
 * Reads an ISO 8601 instant with its offset. Only the offset of the story's clock and `Z` are accepted: another one is a
 * slip, most likely of a tool that applied another zone's rules.
 *
 * @param calendar `null` where it is at fault itself: then any time will do
 */
export function parseInstant(text: string, calendar: Calendar | null): Moment | Refusal {
	const match = INSTANT.exec(text);
	// Faults of the clock itself are reported where it is read.
	if (calendar === null) return Date.parse(text) || 0;
	const own = formatOffset(calendar.offset);
	if (!match) return refuse(`"${text}" is not a time`, `write it like ${calendar.from}T11:30:00${own}`);
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
	const here = formatInstant(clock - calendar.offset, calendar);
	if (offset === undefined) {
		return refuse(`"${text}" has no offset from UTC`, `write ${here} if it is ${calendar.name}`);
	}
	if (offset !== 'Z' && offset !== own) {
		const shift = parseOffset(offset);
		const asMeant =
			typeof shift !== 'number' || shift === calendar.offset
				? ''
				: `, or ${formatInstant(clock - shift, calendar)} if the offset is right`;
		return refuse(
			`"${text}" has the offset ${offset}; the story's clock (${calendar.name}) stands at ${own}`,
			`write ${here} if the clock time is right${asMeant}`,
		);
	}
	const moment = offset === 'Z' ? clock : clock - calendar.offset;
	if (text[10] !== 'T' || /\s/.test(text)) {
		return refuse(`"${text}" is not ISO 8601`, `write ${formatInstant(moment, calendar)}`);
	}
	const told = dayOf(moment, calendar);
	if (told < calendar.from || told > calendar.to) {
		return refuse(
			`"${text}" is outside the story's period (${calendar.from} to ${calendar.to})`,
			'correct the year, month or day, or "period" in story.yaml',
		);
	}
	return moment;
}

/** Reads a date as far as it is known: a day, a month or a year. Returns what is wrong with it, or `null`. */
export function refusedDate(text: string): Refusal | null {
	const match = DATE.exec(text);
	if (!match) return refuse(`"${text}" is not a date`, 'write 2021-06-25, or 2021-06, or 2021');
	const field = (index: number): number => Number(match[index] ?? 1);
	const [year, month, day] = [field(1), field(2), field(3)];
	if (month < 1 || month > 12 || !isCalendarDate(year, month, day)) {
		return refuse(`"${text}" is a date that the calendar does not have`, 'correct the date');
	}
	if (year < 1400 || year > 2100) return refuse(`the year ${year} cannot be right`, 'correct the year');
	return null;
}

/** Reads a day. Returns it, or what is wrong with it. */
export function parseDay(text: string): string | Refusal {
	const refusal = refusedDate(text);
	if (refusal) return refusal;
	return text.length === 10 ? text : refuse(`"${text}" names no day`, 'write it like 2021-11-22');
}
