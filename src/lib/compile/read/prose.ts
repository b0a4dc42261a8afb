import type { Token } from 'markdown-it';
import { mixedWord } from '../file/characters.ts';
import type { Folder } from '../file/folder.ts';
import { readText } from '../file/text.ts';
import type { Fault, Prose } from '../geodata.ts';
import { checkFold, foldHtml, partProse } from './fold.ts';
import { parseMarkdown, renderMarkdown } from './markdown.ts';
import {
	checkParagraph,
	Citations,
	describeForbidden,
	isAllowed,
	type Known,
	type TellAt,
} from './paragraph.ts';

const FEWEST_WORDS = 80;
const MOST_WORDS = 200;

/** Reads `stages/<id>.md`, checks it and makes HTML of it. Sources are numbered in the order of their first citation. */
export function readProse(folder: Folder, known: Known, faults: Fault[]): Prose | null {
	const file = `stages/${known.stage}.md`;
	const source = readText(folder, file, faults);
	if (source === null) return null;
	const tell: TellAt = (line, problem, remedy) => {
		faults.push({ file, where: `line ${line}`, problem, remedy });
	};

	const { main, fold } = partProse(parseMarkdown(source));
	checkLines(source, tell);
	checkBlocks(main, tell);
	if (fold) checkFold(fold, tell);
	const citations = new Citations(known.publishers);
	const check = (tokens: readonly Token[]): number =>
		tokens
			.filter(({ type }) => type === 'inline')
			.reduce((words, token) => words + checkParagraph(token, known, citations, tell), 0);
	const words = check(main);
	if (words < FEWEST_WORDS || words > MOST_WORDS) {
		const remedy = `write ${FEWEST_WORDS} to ${MOST_WORDS}`;
		const where = fold ? ' before the heading' : '';
		faults.push({ file, where: 'the file', problem: `has ${words} words${where}`, remedy });
	}
	const cited = citations.all.length;
	if (fold) check(fold.points);
	const html = renderMarkdown(main, citations.all.slice(0, cited));
	return {
		html: fold ? `${html}\n${foldHtml(fold, citations.all.slice(cited))}` : html,
		footnotes: citations.footnotes,
	};
}

function checkLines(source: string, tell: TellAt): void {
	source.split('\n').forEach((text, index) => {
		const line = index + 1;
		if (/^\s*\[\^[^\]]*\]:/.test(text)) {
			tell(line, 'contains the text of a footnote', 'remove it: footnotes are made from sources.yaml');
		}
		if (/\S {2,}\S/.test(text)) tell(line, 'holds two spaces in a row', 'write one space');
		if (text !== text.trim() && text.trim() !== '') {
			tell(line, 'begins or ends with a space', 'remove the space');
		}
		const mixed = mixedWord(text);
		if (mixed !== null) {
			tell(line, `"${mixed}" mixes Latin and Cyrillic letters`, 'type the whole word in one alphabet');
		}
		if (text !== text.normalize('NFC')) {
			tell(line, 'holds letters put together from parts', 'type each as one character (Unicode form NFC)');
		}
	});
}

/** Tells of blocks that are no paragraphs, each once with all that is in it, and of paragraphs that cite nothing. */
function checkBlocks(tokens: readonly Token[], tell: TellAt): void {
	let depth = 0;
	tokens.forEach((token, index) => {
		const { type, map, nesting } = token;
		const line = (map?.[0] ?? 0) + 1;
		if (!isAllowed(type)) {
			if (depth === 0) tell(line, ...describeForbidden(token));
			depth += nesting;
		} else if (type === 'paragraph_open' && depth === 0) {
			const isCited = tokens[index + 1]?.children?.some((child) => child.type === 'citation') ?? false;
			if (!isCited)
				tell(line, 'the paragraph cites nothing', 'add a footnote such as [^source-id] to each claim');
		}
	});
}
