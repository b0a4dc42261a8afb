import { badCharacters } from './characters.ts';
import type { Folder } from './folder.ts';
import { Refusal } from './refusal.ts';
import type { Fault } from '../geodata.ts';

/** The number of the line that holds the character at `index`, from 1. */
export function lineAt(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
	return line;
}

/**
 * Reads one text file of `geodata/`. Line breaks come back as `\n`, whichever kind the editor's system writes.
 * Returns `null`, and says why in `faults`, where it cannot be read.
 */
export function readText(folder: Folder, file: string, faults: Fault[]): string | null {
	const refuse = (problem: string, remedy: string, where = 'the file'): null => {
		faults.push({ file, where, problem, remedy });
		return null;
	};
	const bytes = folder.read(file);
	if (bytes instanceof Refusal) return refuse(bytes.problem, bytes.remedy);
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return refuse('is written in UTF-16', 'save it as UTF-8');
	}
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
		refuse('begins with a byte order mark', 'save it as UTF-8 without one', 'line 1');
	}
	if (bytes.subarray(0, 1000).includes(0)) return refuse('is not text', 'save it as text in UTF-8');

	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text: string;
	try {
		text = decoder.decode(bytes).replaceAll('\r\n', '\n');
	} catch {
		const lenient = new TextDecoder('utf-8').decode(bytes);
		const line = lineAt(lenient, lenient.indexOf('\ufffd'));
		return refuse('holds bytes that are not UTF-8', 'save it as UTF-8', `line ${line}`);
	}
	if (text.trim() === '') return refuse('is empty', 'restore it; geodata/README.md says what it holds');

	const mark = /^(?:<{7}|>{7}) .*$/m.exec(text);
	if (mark) {
		const remedy = 'keep one of the two versions, and remove the marks';
		return refuse(
			'holds the marks of a merge that was not finished',
			remedy,
			`line ${lineAt(text, mark.index)}`,
		);
	}
	for (const { index, name } of badCharacters(text)) {
		const remedy = 'remove it, or type the character that was meant';
		refuse(`holds ${name}`, remedy, `line ${lineAt(text, index)}`);
	}
	return text;
}
