/** What the files of events and of sightings have in common: a place and a time, and when it was reported. */
import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import type { Names } from './names.ts';
import type { Setting } from './setting.ts';
import {
	englishName,
	id,
	instant,
	nativeName,
	position,
	quantity,
	sentences,
	shape,
	sourceIds,
	text,
	title,
} from './shapes.ts';
import { formatInstant, MINUTE } from '#lib/story/time.ts';
import { HALF_WIDTH_MINUTES, TIME_PRECISIONS, type TimePrecision } from '#lib/story/types.ts';

/** The keys of a title, a time and a place. @param most the widest radius that a place may have, km */
export const happening = ({ calendar }: Setting, most: number) => ({
	title: title(60),
	time: instant(calendar),
	precision: v.picklist(TIME_PRECISIONS),
	timeWords: v.nullable(text(60)),
	place: englishName(120),
	native: v.array(nativeName),
	radius: v.nullable(quantity(0, most, 'km')),
});

/** When it was first published; or null, and left out, where that is not known. */
export const reported = ({ calendar }: Setting) =>
	v.optional(
		v.nullable(
			shape({
				time: instant(calendar),
				precision: v.picklist(TIME_PRECISIONS),
				by: englishName(100),
				source: id,
				announced: v.optional(v.boolean(), false),
			}),
		),
		null,
	);

const belief = ({ calendar, extent }: Setting) =>
	shape({
		text: sentences(200),
		position: v.nullable(position(extent)),
		place: v.nullable(englishName(120)),
		by: englishName(100),
		from: instant(calendar),
		until: v.nullable(instant(calendar)),
		sources: sourceIds,
	});

/** The keys that say when it was published, what it was first taken for, and how it is put in a few words. */
export const telling = (setting: Setting) => ({
	reported: reported(setting),
	believed: v.optional(v.array(belief(setting)), []),
	annotation: v.optional(v.nullable(title(40)), null),
	caption: v.optional(v.nullable(sentences(120)), null),
});

interface Happened {
	readonly time: number;
	readonly precision: TimePrecision;
	readonly timeWords: string | null;
	readonly radius: number | null;
	readonly native: readonly { readonly lang: string }[];
}

/** Checks a time and a place against each other's keys. @param path the properties @param noun with its article */
export function checkHappening(
	document: Document,
	path: Path,
	noun: string,
	{ precision, timeWords, radius, native }: Happened,
	hasPlace: boolean,
): void {
	if (precision === 'part-of-day' && timeWords === null) {
		const problem = 'the time is known to a part of the day, but has no words';
		document.fault([...path, 'timeWords'], problem, 'write "in the morning" or the like');
	}
	if (precision !== 'part-of-day' && timeWords !== null) {
		const problem = `words stand in for a time that is known to the ${precision}`;
		document.fault([...path, 'timeWords'], problem, 'write null, or the precision part-of-day');
	}
	if (hasPlace === (radius === null)) {
		document.fault(
			[...path, 'radius'],
			hasPlace ? `${noun} has a place, but no radius` : `${noun} has a radius, but no place`,
			hasPlace ? 'write how many km the place may be off' : 'write null',
		);
	}
	const languages = native.map(({ lang }) => lang);
	if (new Set(languages).size < languages.length) {
		document.fault(
			[...path, 'native'],
			'names the place twice in one language',
			'keep one name for each language',
		);
	}
}

interface Told {
	/** The earliest that it can have happened. */
	readonly from: number;
	readonly reported: v.InferOutput<ReturnType<typeof reported>>;
}

/** Nothing is reported before it happens, unless it was announced. @param path of what has the key "reported" */
export function checkReported(
	document: Document,
	path: Path,
	{ from, reported: report }: Told,
	names: Names,
	calendar: Setting['calendar'],
): void {
	if (!report) return;
	const place = [...path, 'reported'];
	names.check('source', report.source, document, [...place, 'source']);
	const latest = report.time + HALF_WIDTH_MINUTES[report.precision] * MINUTE;
	if (report.announced || latest >= from || !calendar) return;
	document.fault(
		[...place, 'time'],
		`is reported by ${formatInstant(latest, calendar)}, before it happened (${formatInstant(from, calendar)} or later)`,
		'correct one of the two times, or add "announced": true',
	);
}

/** Checks the sources of what was believed, and that its times are in order. */
export function checkBelieved(document: Document, path: Path, names: Names): void {
	document.list(...path, 'believed').forEach((_, index) => {
		names.checkList('source', document, [...path, 'believed', index, 'sources']);
	});
}

/** A few words on the map must not make a claim into a fact: they have to name who makes it. */
export function checkClaimNamed(
	document: Document,
	path: Path,
	{ annotation, caption }: { readonly annotation: string | null; readonly caption: string | null },
	claimant: string | null,
): void {
	if (claimant === null) return;
	const names = claimant.match(/\p{Lu}[\p{L}\d]+/gu) ?? claimant.split(' ');
	for (const [key, words] of Object.entries({ annotation, caption })) {
		if (words === null || names.some((name) => words.includes(name))) continue;
		document.fault(
			[...path, key],
			`makes a claim without naming who makes it (${claimant})`,
			'name them in it',
		);
	}
}
