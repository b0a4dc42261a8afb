/** Times, distances and durations as the reader sees them. */
import type { Clock } from '#lib/story/head.ts';
import type { MeanSpeed } from '#lib/track/position.ts';
import { words } from './en/index.ts';
import type { Reading } from '#lib/track/readouts.ts';
import type { Moment, Source, StoryEvent } from '#lib/story/types.ts';

const LOCALE = 'en-GB';

const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

/** How times are written by one story's clock. */
export interface Formats {
	/** `11:30`; empty where the story knows no hours. */
	readonly formatClock: (moment: Moment) => string;
	/** `24 June`. */
	readonly formatDay: (moment: Moment) => string;
	/** `Saturday 24 June, 11:30`, for the ear: nothing shortened, and the same in every browser. */
	readonly formatSpokenMoment: (moment: Moment) => string;
	/** `Sat, 24 June, 11:30`; by days, `Sat, 24 June 1815`. */
	readonly formatMomentForReader: (moment: Moment) => string;
	/** `24 June 1815 at 11:30`. */
	readonly formatWhole: (moment: Moment) => string;
	/** A time with what it may be off by: `Sat, 24 June, 11:30 ± 30 min`. */
	readonly formatReport: (moment: Moment, minutes: number) => string;
	/** The time of an event in words as exact as its source and no more, without its date. */
	readonly eventTime: (event: TimedEvent) => string;
	/** The date and time of an event: `24 June, about 15:00`. */
	readonly eventWhen: (event: TimedEvent) => string;
}

type TimedEvent = Pick<StoryEvent, 'time' | 'precision' | 'timeWords'>;

const made = new WeakMap<Clock, Formats>();

/** The formats of a story's clock. */
export function formats(clock: Clock): Formats {
	let found = made.get(clock);
	if (!found) {
		found = makeFormats(clock);
		made.set(clock, found);
	}
	return found;
}

function makeFormats({ offset, finest }: Clock): Formats {
	// Read as UTC, an instant that is moved by the clock's offset shows what that clock showed, whatever zones the browser knows.
	const by = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });
		return (moment: Moment): string => format.format(moment + offset);
	};
	const hasHours = finest === 'minute';
	const year = hasHours ? {} : ({ year: 'numeric' } as const);
	const time = by({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const formatDay = by({ day: 'numeric', month: 'long' });
	const short = by({ weekday: 'short', day: 'numeric', month: 'long', ...year });
	const dayOfWeek = by({ weekday: 'long' });
	const spokenDay = by({ day: 'numeric', month: 'long', ...year });
	const wholeDay = by({ day: 'numeric', month: 'long', year: 'numeric' });
	const formatClock = (moment: Moment): string => (hasHours ? time(moment) : '');
	const formatMomentForReader = (moment: Moment): string =>
		hasHours ? `${short(moment)}, ${time(moment)}` : short(moment);
	const eventTime = ({ time: moment, precision, timeWords }: TimedEvent): string => {
		if (timeWords !== null) return timeWords;
		if (!hasHours || precision === 'day' || precision === 'part-of-day') return '';
		return precision === 'minute' ? time(moment) : `about ${time(moment)}`;
	};
	return {
		formatClock,
		formatDay,
		formatMomentForReader,
		formatSpokenMoment: (moment) =>
			`${dayOfWeek(moment)} ${spokenDay(moment)}${hasHours ? `, ${time(moment)}` : ''}`,
		formatWhole: (moment) => (hasHours ? `${wholeDay(moment)} at ${time(moment)}` : wholeDay(moment)),
		formatReport: (moment, minutes) => {
			if (hasHours) return `${formatMomentForReader(moment)} ± ${formatHalf(minutes)}`;
			const days = Math.round(minutes / 1440);
			if (minutes < 1440) return formatMomentForReader(moment);
			return `${formatMomentForReader(moment)} ± ${days === 1 ? '1 day' : `${String(days)} days`}`;
		},
		eventTime,
		eventWhen: (event) => {
			const words = eventTime(event);
			return words === '' ? formatDay(event.time) : `${formatDay(event.time)}, ${words}`;
		},
	};
}

/** `1,050`. */
export function formatNumber(value: number): string {
	return number.format(value);
}

/** `330 km ± 5`. */
export function formatKm({ value, half }: Reading): string {
	const km = `${number.format(value)} km`;
	return half === 0 ? km : `${km} ± ${number.format(half)}`;
}

/** `330 ± 5`, in a place that names the unit. */
export function formatRange({ value, half }: Reading): string {
	return `${number.format(value)} ± ${number.format(half)}`;
}

/** Half of what a time may be off by: `1 min`, `30 min`, `3 h`. */
function formatHalf(minutes: number): string {
	return minutes < 60 || minutes % 60 !== 0 ? `${String(minutes)} min` : `${String(minutes / 60)} h`;
}

/** A radius, never told smaller than it is: `300 m`, `5 km`. */
export function formatRadius(km: number): string {
	// Less than a millimetre is the arithmetic's own noise.
	const up = (value: number, parts: number) => number.format(Math.ceil(value * parts - 1e-6) / parts);
	return km < 1 ? `${up(km * 1000, 1)} m` : `${up(km, 10)} km`;
}

/** Hours and minutes, without a sign: `13 h 41 min`; days where hours would be too many to grasp. */
export function formatElapsed(minutes: number): string {
	const whole = Math.abs(Math.round(minutes));
	const days = Math.floor(whole / 1440);
	if (days >= 3) return `${number.format(days)} days`;
	const hours = Math.floor(whole / 60);
	return hours === 0
		? `${String(whole)} min`
		: `${String(hours)} h ${String(whole % 60).padStart(2, '0')} min`;
}

/** `422,000 men`. */
export function strengthInWords(strength: number, unit = ''): string {
	return `${number.format(strength)} ${unit}`.trim();
}

/** A mean speed between two reports, in what the story's clock counts: `30–40 km/h`, or `20 km a day`. */
export function speedInWords({ low, high }: MeanSpeed, { finest }: Clock): string {
	return finest === 'day' ? words.readouts.kmPerDay(low, high) : words.readouts.kmPerHour(low, high);
}

/** The date of a publication as far as it is known: `25 June 2021`, `July 2021`, `2026`. */
export function sourceDate(source: Pick<Source, 'date'>): string {
	const parts = source.date.split('-').map(Number);
	const [year = 0, month, date] = parts;
	const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
	if (month !== undefined) options.month = 'long';
	if (date !== undefined) options.day = 'numeric';
	return new Intl.DateTimeFormat(LOCALE, options).format(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
}

/** A language's name, from its BCP 47 tag: `ru` is Russian. */
export function languageName(tag: string): string {
	return new Intl.DisplayNames(LOCALE, { type: 'language' }).of(tag) ?? tag;
}
