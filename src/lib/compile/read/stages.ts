import * as v from 'valibot';
import { changes, checkChanges, version } from './changes.ts';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import type { Names } from './names.ts';
import { bounds, id, instant, position, sentences, shape, text, title } from './shapes.ts';
import { DAY, dayInWords, formatMoscow } from '#lib/story/time.ts';
import { ROLES, type Change, type Overview, type Reference, type Stage } from '#lib/story/types.ts';

const role = v.exactOptional(v.array(id));
const shows = shape({
	advance: role,
	return: role,
	relocation: role,
	flight: role,
	security: role,
	talks: role,
	past: role,
});

const SCENE = {
	title: title(60),
	summary: sentences(160),
	moment: instant,
	camera: bounds,
	shows,
};

const HEADER = shape({
	title: title(80),
	description: sentences(300),
	version,
	changes,
	reference: shape({ rostov: position, kremlin: position, start: instant }),
	overview: shape({ ...SCENE, brief: v.exactOptional(sentences(800)) }),
	stages: v.pipe(v.array(v.unknown()), v.minLength(1, 'is an empty list\nadd a stage')),
});

const STAGE = shape({
	id,
	...SCENE,
	start: instant,
	end: instant,
	when: text(60),
	follows: v.nullable(id),
	events: v.pipe(v.array(id), v.minLength(1, 'the stage tells no event\nadd the id of an event')),
});

export interface StoryFile {
	readonly title: string;
	readonly description: string;
	readonly version: string;
	readonly changes: readonly Change[];
	readonly reference: Reference;
	readonly overview: Overview;
	readonly stages: readonly Stage[];
}

/** Reads `story.yaml`; stages at fault are left out. `null` where its head is at fault. */
export function readStages(document: Document, names: Names): StoryFile | null {
	const header = document.check([], HEADER);
	checkShows(document, ['overview', 'shows'], names);

	const found = document.list('stages').map((_, index) => readStage(document, ['stages', index], names));
	found.forEach((stage, index) => {
		const next = found[index + 1];
		if (stage && next) checkOrder(document, index, stage, next);
	});
	if (!header) return null;
	checkChanges(document, header.version, header.changes);
	const stages = found.filter((stage) => stage !== null);
	const first = stages[0];
	const last = stages.at(-1);
	if (first && last && (header.overview.moment < first.start || header.overview.moment > last.end)) {
		document.fault(
			['overview', 'moment'],
			'the moment lies outside all stages',
			'choose one within the story',
		);
	}
	return { ...header, stages };
}

function readStage(document: Document, path: Path, names: Names): Stage | null {
	checkShows(document, [...path, 'shows'], names);
	const stage = document.check(path, STAGE);
	if (!stage) return null;
	if (stage.follows !== null) names.check('column', stage.follows, document, [...path, 'follows']);

	const { start, end, moment } = stage;
	if (end <= start) {
		document.fault(
			[...path, 'end'],
			'the stage ends before it starts',
			`write a time after ${formatMoscow(start)}`,
		);
	} else if (moment < start || moment > end) {
		const remedy = `choose one from ${formatMoscow(start)} to ${formatMoscow(end)}`;
		document.fault([...path, 'moment'], `the moment ${formatMoscow(moment)} lies outside its stage`, remedy);
	}
	checkWhen(document, path, stage);
	return stage;
}

function checkOrder(document: Document, index: number, stage: Stage, next: Stage): void {
	if (next.start <= stage.start) {
		const problem = `starts at ${formatMoscow(next.start)}, not after the stage before it (${stage.id}, ${formatMoscow(stage.start)})`;
		document.fault(['stages', index + 1, 'start'], problem, 'correct the time, or put the stages in order');
	} else if (stage.moment >= next.start) {
		const problem = `the moment ${formatMoscow(stage.moment)} does not lie before the next stage (${next.id}) starts`;
		document.fault(['stages', index, 'moment'], problem, `choose one before ${formatMoscow(next.start)}`);
	}
}

/** "Saturday 24 June" in `when` must be a Saturday, and a day of the stage. */
function checkWhen(document: Document, path: Path, { when, start, end }: Stage): void {
	const days: string[] = [];
	for (let day = start; day < end; day += DAY) days.push(dayInWords(day));
	days.push(dayInWords(end));
	for (const [words, , day] of when.matchAll(/([A-Z][a-z]+day) (\d{1,2} [A-Z][a-z]+)/g)) {
		if (days.includes(words)) continue;
		const right = days.find((other) => other.endsWith(` ${day}`));
		const problem = right ? `${words} was a ${right.split(' ')[0]}` : `${words} is not a day of this stage`;
		const remedy = right ? `write "${right}"` : `write a day from ${days[0]} to ${days.at(-1)}`;
		document.fault([...path, 'when'], problem, remedy);
	}
}

function checkShows(document: Document, path: Path, names: Names): void {
	const roles = new Map<string, string>();
	for (const name of ROLES) {
		document.list(...path, name).forEach((stretch, index) => {
			if (typeof stretch !== 'string') return;
			const place = [...path, name, index];
			names.check('stretch', stretch, document, place);
			const other = roles.get(stretch);
			roles.set(stretch, name);
			if (other === undefined) return;
			const problem = `shows the stretch "${stretch}" twice, as ${other} and as ${name}`;
			document.fault(place, problem, 'keep it under one role');
		});
	}
}
