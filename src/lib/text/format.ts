/** Times, distances and durations as the reader sees them. */
import type { Reading } from '#lib/track/readouts.ts';
import type { Moment, Source, StoryEvent } from '#lib/story/types.ts';

const LOCALE = 'en-GB';
const MOSCOW = 'Europe/Moscow';

const clock = new Intl.DateTimeFormat(LOCALE, {
	timeZone: MOSCOW,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat(LOCALE, { timeZone: MOSCOW, day: 'numeric', month: 'long' });
const weekday = new Intl.DateTimeFormat(LOCALE, {
	timeZone: MOSCOW,
	weekday: 'short',
	day: 'numeric',
	month: 'long',
});
const dayOfWeek = new Intl.DateTimeFormat(LOCALE, { timeZone: MOSCOW, weekday: 'long' });
const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

/** `11:30`, Moscow time. */
export function formatClock(moment: Moment): string {
	return clock.format(moment);
}

/** `24 June`, by the Moscow calendar. */
export function formatDay(moment: Moment): string {
	return day.format(moment);
}

/** `Saturday 24 June, 11:30`, for the ear: nothing shortened, and the same in every browser. */
export function formatSpokenMoment(moment: Moment): string {
	return `${dayOfWeek.format(moment)} ${day.format(moment)}, ${clock.format(moment)}`;
}

/** `Sat, 24 June, 11:30`. */
export function formatMomentForReader(moment: Moment): string {
	return `${weekday.format(moment)}, ${clock.format(moment)}`;
}

/** The time of an event in words as exact as its source and no more, without its date. */
export function eventTime(event: Pick<StoryEvent, 'time' | 'precision' | 'timeWords'>): string {
	if (event.timeWords !== null) return event.timeWords;
	switch (event.precision) {
		case 'minute':
			return formatClock(event.time);
		case 'hour':
			return `about ${formatClock(event.time)}`;
		case 'part-of-day':
		case 'day':
			return '';
	}
}

/** The date and time of an event: `24 June, about 15:00`. */
export function eventWhen(event: Pick<StoryEvent, 'time' | 'precision' | 'timeWords'>): string {
	const time = eventTime(event);
	return time === '' ? formatDay(event.time) : `${formatDay(event.time)}, ${time}`;
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
export function formatHalf(minutes: number): string {
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

/** The date of a publication as far as it is known: `25 June 2023`, `July 2023`, `2026`. */
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
