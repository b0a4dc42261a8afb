import * as v from 'valibot';
import { codePoint, withoutLookalikes } from '../file/characters.ts';
import { parseBounds, parsePosition } from './coordinates.ts';
import { didYouMean } from '../file/nearest.ts';
import { refuse, Refusal } from '../file/refusal.ts';
import { parseInstant, type Calendar } from './instant.ts';
import { EVENT_STATUSES, type Bounds } from '#lib/story/types.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 60;

/** A schema from a function that returns the value in its final form, or says what is wrong with it. */
export function parsed<Input, Output>(
	input: v.GenericSchema<unknown, Input>,
	parse: (value: Input) => Output | Refusal,
) {
	return v.pipe(
		input,
		v.rawTransform<Input, Output>(({ dataset, addIssue, NEVER }) => {
			const result = parse(dataset.value);
			if (!(result instanceof Refusal)) return result;
			addIssue({ message: String(result) });
			return NEVER;
		}),
	);
}

/** An object with these keys and no others; every unknown key is reported, with the one that was probably meant. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries) {
	const known = Object.keys(entries);
	return v.pipe(
		v.looseObject(entries),
		v.rawCheck(({ dataset, addIssue }) => {
			const value: unknown = dataset.value;
			if (typeof value !== 'object' || value === null) return;
			for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
				const remedy = didYouMean(key, known, 'remove it; geodata/README.md lists the keys');
				addIssue({
					message: String(refuse(`the key "${key}" is not known here`, remedy)),
					path: [{ type: 'object', origin: 'value', input: {}, key, value: undefined }],
				});
			}
		}),
	);
}

function textFault(text: string, longest: number): Refusal | null {
	if (text.trim() === '') return refuse('is empty', 'write it, or null where null is allowed');
	if (/\n/.test(text)) {
		return refuse('holds a line break', 'write it as one line (in YAML after ">-", not ">" or "|")');
	}
	if (text !== text.trim()) return refuse('begins or ends with a space', 'remove the space');
	if (/\s\s|\t/.test(text)) return refuse('holds two spaces in a row, or a tab', 'write one space');
	if (text.length > longest) {
		return refuse(`is ${text.length} characters long; ${longest} are allowed`, 'shorten it');
	}
	const html = /<\/?[a-z!][^>]*>?|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(text)?.[0];
	if (html !== undefined)
		return refuse(`holds HTML: ${html}`, 'write plain text; the character itself instead of its code');
	const markdown = /\[\^[^\]]*\]|\]\(|\*\*|`/.exec(text)?.[0];
	if (markdown !== undefined) {
		return refuse(`holds Markdown: ${markdown}`, 'write plain text; only stages/*.md are Markdown');
	}
	return null;
}

/** One line of plain text. */
export const text = (longest: number) => parsed(v.string(), (value) => textFault(value, longest) ?? value);

/** One or more whole sentences of plain text. */
export const sentences = (longest: number) =>
	parsed(v.string(), (value) => {
		const fault = textFault(value, longest);
		if (fault) return fault;
		return /[.!?…]["”’)]*$/.test(value)
			? value
			: refuse('breaks off without a full stop', 'end the sentence');
	});

/** A title: plain text that ends without a full stop. */
export const title = (longest: number) =>
	parsed(v.string(), (value) => {
		const fault = textFault(value, longest);
		if (fault) return fault;
		return value.endsWith('.') && !value.endsWith('..')
			? refuse('is a title that ends with a full stop', 'remove the full stop')
			: value;
	});

/** A name in English: Latin letters only. */
export const englishName = (longest: number) =>
	parsed(v.string(), (value) => {
		const fault = textFault(value, longest);
		if (fault) return fault;
		return /\p{Script=Cyrillic}/u.test(value)
			? refuse(
					`"${value}" holds Cyrillic letters`,
					'write the English name; the local one belongs in "native"',
				)
			: value;
	});

function idFault(value: string): Refusal | null {
	const strange = /[^\p{ASCII}]/u.exec(value)?.[0];
	if (strange !== undefined) {
		const plain = withoutLookalikes(value);
		const lookalike = ID.test(plain);
		return refuse(
			`the id "${value}" holds "${strange}" (${codePoint(strange)})${lookalike ? ', which only looks like a Latin letter' : ''}`,
			lookalike ? `type "${plain}"` : 'use lower-case Latin letters, digits and hyphens',
		);
	}
	if (!ID.test(value)) {
		const plain = value
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '');
		return refuse(
			`"${value}" is not an id`,
			`use lower-case Latin letters, digits and single hyphens${plain ? `: "${plain}"` : ''}`,
		);
	}
	if (value.length > LONGEST_ID) {
		return refuse(`the id has ${value.length} characters; ${LONGEST_ID} are allowed`, 'shorten it');
	}
	return null;
}

export const id = parsed(v.string(), (value) => idFault(value) ?? value);

/** Ids of sources: at least one, none twice. */
export const sourceIds = parsed(v.array(id), (ids) => {
	if (ids.length === 0) return refuse('names no source', 'add the id of a source of sources.yaml');
	const twice = ids.find((item, index) => ids.indexOf(item) !== index);
	return twice === undefined ? ids : refuse(`names the source "${twice}" twice`, 'name it once');
});

/** An instant, in epoch milliseconds. */
export const instant = (calendar: Calendar | null) =>
	parsed(v.string(), (value) => parseInstant(value, calendar));
/** @param extent what the map covers, as for {@link bounds} */
export const position = (extent: Bounds) => parsed(v.unknown(), (value) => parsePosition(value, extent));
export const bounds = (extent: Bounds) => parsed(v.unknown(), (value) => parseBounds(value, extent));

/** A finite number from `least` to `most`, with the unit for the message. */
export const quantity = (least: number, most: number, unit: string) =>
	parsed(v.number(), (value) =>
		value >= least && value <= most
			? value
			: refuse(`${value} ${unit} is out of range`, `write ${least} to ${most} ${unit}`),
	);

/** Letters that a language written in Cyrillic does not have. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
	ru: /[іїєґўʼ]/iu,
	be: /[иїєґщъ]/iu,
	uk: /[ыэъёў]/iu,
};

const language = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "is not a language tag\nwrite it like 'ru'"),
);

/** A name in its own language and alphabet. */
export const nativeName = parsed(shape({ lang: language, name: text(120) }), ({ lang, name }) => {
	const foreign = FOREIGN_LETTERS[lang];
	if (foreign && !/\p{Script=Cyrillic}/u.test(name)) {
		return refuse(`the native name "${name}" has no Cyrillic letter`, 'write it in its own alphabet');
	}
	const letter = foreign?.exec(name)?.[0];
	return letter === undefined
		? { lang, name }
		: refuse(
				`"${name}" has the letter "${letter}", which the language "${lang}" lacks`,
				'correct "lang" or the name',
			);
});

/** The keys that say who stands behind something. */
export const attribution = {
	status: v.picklist(EVENT_STATUSES),
	claimant: v.nullable(englishName(100)),
	sources: sourceIds,
};
