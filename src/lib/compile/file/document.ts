import * as v from 'valibot';
import { badCharacters, mixedWord } from './characters.ts';
import { explain } from './explain.ts';
import type { Folder } from './folder.ts';
import { lineAt, readText } from './text.ts';
import type { Fault } from '../geodata.ts';
import { parseJson } from './json.ts';
import type { Parsed, Path } from './parsed.ts';
import { parseYaml } from './yaml.ts';

/** What an element of each list is called in a message. */
const ELEMENT_NAMES: Readonly<Record<string, string>> = {
	stages: 'stage',
	columns: 'column',
	fixes: 'fix',
	stretches: 'stretch',
};

/** Keys with a meaning of their own in JavaScript, which valibot passes over. */
const RESERVED_KEYS = ['__proto__', 'prototype', 'constructor'];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The `id` of an object, where it has one. */
export function idOf(value: unknown): string | null {
	return isRecord(value) && typeof value.id === 'string' ? value.id : null;
}

/** A parsed file of `geodata/`, which can say for each of its parts where it stands. */
export class Document {
	/**
	 * @param file name relative to `geodata/`
	 * @param noun what the elements of its main list are called: "event", "route", "source"
	 */
	private constructor(
		readonly file: string,
		private readonly noun: string,
		private readonly text: string,
		private readonly parsed: Parsed,
		private readonly faults: Fault[],
	) {}

	/** Reads and parses a file; `null`, with its faults added to `faults`, where nothing can be made of it. */
	static read(folder: Folder, file: string, noun: string, faults: Fault[]): Document | null {
		const text = readText(folder, file, faults);
		if (text === null) return null;
		const parsed = file.endsWith('.yaml') ? parseYaml(text) : parseJson(text);
		for (const { index, problem, remedy } of parsed.problems) {
			faults.push({ file, where: `line ${lineAt(text, index)}`, problem, remedy });
		}
		if (parsed.value === undefined) return null;
		const document = new Document(file, noun, text, parsed, faults);
		document.checkCharacters(parsed.value, []);
		return document;
	}

	get value(): unknown {
		return this.parsed.value;
	}

	/** The list at a path, or an empty one: for looking through items before their shapes are checked. */
	list(...path: Path): readonly unknown[] {
		const value = this.at(path);
		return Array.isArray(value) ? value : [];
	}

	at(path: Path): unknown {
		let value: unknown = this.value;
		for (const key of path) {
			if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
			value = Reflect.get(value, key);
		}
		return value;
	}

	/** "line 12, stage deal, end" for `['stages', 10, 'end']`. */
	where(path: Path): string {
		let value: unknown = this.value;
		const names: string[] = [];
		for (const key of path) {
			const container = value;
			if (typeof container !== 'object' || container === null) break;
			value = Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
			if (typeof key === 'number') names.push(this.elementName(names.pop(), key, value));
			else if (key !== 'properties') names.push(key);
		}
		return [`line ${lineAt(this.text, this.parsed.indexOf(path))}`, ...names].join(', ');
	}

	private elementName(list: string | undefined, index: number, element: unknown): string {
		const noun = list === undefined || list === 'features' ? this.noun : ELEMENT_NAMES[list];
		const id = idOf(element);
		return noun !== undefined && id !== null ? `${noun} ${id}` : `${list ?? noun}[${index}]`;
	}

	/** A scalar as the file has it. */
	private written(path: Path, value: unknown): string {
		const text = this.text.slice(this.parsed.indexOf(path)).replace(/^[^\s:]+:\s+/, '');
		const [word = ''] = /^[^\s,}\]]+/.exec(text) ?? [];
		return typeof value === 'number' && Number(word) === value ? word : String(value);
	}

	fault(path: Path, problem: string, remedy: string): void {
		this.faults.push({ file: this.file, where: this.where(path), problem, remedy });
	}

	/** The value at a path in the form that `schema` gives it; `null`, with every fault told, where it has another shape. */
	check<Schema extends v.GenericSchema>(path: Path, schema: Schema): v.InferOutput<Schema> | null {
		const result = v.safeParse(schema, this.at(path));
		for (const issue of result.issues ?? []) {
			const inner = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
			const place = [...path, ...inner];
			const { problem, remedy } = explain(issue, this.written(place, issue.input));
			this.fault(place, problem, remedy);
		}
		return result.success ? result.output : null;
	}

	/** Escapes (`"\u202e"`) hide a character from a look at the file's text: this looks at the values themselves. */
	private checkCharacters(value: unknown, path: Path): void {
		if (typeof value === 'string') {
			for (const { character, name } of badCharacters(value)) {
				if (this.text.includes(character)) continue;
				this.fault(path, `holds ${name}, written as an escape`, 'remove it');
			}
			const mixed = mixedWord(value);
			if (mixed !== null && path.at(-1) !== 'id') {
				this.fault(
					path,
					`"${mixed}" mixes Latin and Cyrillic letters`,
					'type the whole word in one alphabet',
				);
			}
			if (value !== value.normalize('NFC')) {
				this.fault(
					path,
					'holds letters put together from parts',
					'type each as one character (Unicode form NFC)',
				);
			}
		} else if (Array.isArray(value)) {
			value.forEach((item: unknown, index) => {
				this.checkCharacters(item, [...path, index]);
			});
		} else if (isRecord(value)) {
			for (const [key, item] of Object.entries(value)) {
				if (RESERVED_KEYS.includes(key))
					this.fault([...path, key], `the key "${key}" is not known here`, 'remove it');
				this.checkCharacters(item, [...path, key]);
			}
		}
	}
}
