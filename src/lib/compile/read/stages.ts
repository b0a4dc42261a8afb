import * as v from 'valibot';
import type { StoryHead } from '#lib/story/head.ts';
import { DAY, dayInWords, formatInstant } from '#lib/story/time.ts';
import { PAST, type Change, type Overview, type Stage } from '#lib/story/types.ts';
import type { RoadPlaceSpec } from '../geodata.ts';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { readHead } from './head.ts';
import type { Calendar } from './instant.ts';
import type { Setting } from './setting.ts';
import type { Names } from './names.ts';
import { bounds, id, instant, sentences, shape, text, title } from './shapes.ts';

/** The fields that a stage and the overview share; `shows` takes any of the story's roles. */
function sceneShape({ calendar, extent, roles }: Setting) {
	const stretches = v.exactOptional(v.array(id));
	return {
		title: title(60),
		summary: sentences(160),
		moment: instant(calendar),
		camera: bounds(extent),
		shows: roles
			? shape(Object.fromEntries([...roles, PAST].map((role) => [role, stretches])))
			: v.record(v.string(), stretches),
	};
}

function overviewShape(setting: Setting) {
	return shape({
		...sceneShape(setting),
		glance: v.exactOptional(text(100)),
		brief: v.exactOptional(sentences(800)),
	});
}

function stageShape(setting: Setting) {
	const { calendar } = setting;
	return shape({
		id,
		...sceneShape(setting),
		start: instant(calendar),
		end: instant(calendar),
		when: text(60),
		follows: v.nullable(id),
		distanceFrom: v.optional(v.nullable(id), null),
		events: v.pipe(v.array(id), v.minLength(1, 'the stage has no event\nadd the id of an event')),
		sightings: v.optional(v.array(id), []),
	});
}

const LIST = v.pipe(v.array(v.unknown()), v.minLength(1, 'is an empty list\nadd a stage'));

export interface StoryFile extends StoryHead {
	readonly changes: readonly Change[];
	readonly roadPlaces: readonly RoadPlaceSpec[];
	readonly overview: Overview;
	readonly stages: readonly Stage[];
}

/** Reads `story.yaml`; stages at fault are left out. `null` where its head is at fault. */
export function readStages(document: Document, names: Names, setting: Setting): StoryFile | null {
	const { calendar, roles } = setting;
	const head = readHead(document, setting);
	const overview =
		document.at(['overview']) === undefined ? null : document.check(['overview'], overviewShape(setting));
	checkShows(document, ['overview', 'shows'], names, roles ?? []);
	const road = document.at(['mainRoad', 'route']);
	if (typeof road === 'string') names.check('route', road, document, ['mainRoad', 'route']);

	if (document.at(['stages']) !== undefined) document.check(['stages'], LIST);
	const found = document
		.list('stages')
		.map((_, index) => readStage(document, ['stages', index], names, setting));
	found.forEach((stage, index) => {
		const next = found[index + 1];
		if (calendar && stage && next) checkOrder(document, index, stage, next, calendar);
	});
	if (!head || !overview) return null;
	const stages = found.filter((stage) => stage !== null);
	const first = stages[0];
	const last = stages.at(-1);
	if (first && last && (overview.moment < first.start || overview.moment > last.end)) {
		const problem = 'the moment lies outside all stages';
		document.fault(['overview', 'moment'], problem, 'choose one within the story');
	}
	checkAxis(document, head, stages);
	return { ...head, overview: { ...overview, shows: shownOf(overview.shows) }, stages };
}

/** Drops keys that are left out, rather than keeping them as `undefined`. */
function shownOf(shows: Readonly<Record<string, readonly string[] | undefined>>): Overview['shows'] {
	return Object.fromEntries(
		Object.entries(shows).flatMap(([role, ids]) => (ids === undefined ? [] : [[role, ids]])),
	);
}

/** The axis begins with the first stage, and has to hold the last. */
function checkAxis(document: Document, { axis, clock }: StoryHead, stages: readonly Stage[]): void {
	const [first, last] = [stages[0], stages.at(-1)];
	const [start, end] = [axis[0], axis.at(-1)];
	if (!first || !last || !start || !end) return;
	if (start.until <= first.start) {
		const remedy = `write a time after ${formatInstant(first.start, clock)}`;
		document.fault(['axis', 0, 'until'], 'the first part of the axis ends before the story begins', remedy);
	}
	if (end.until < last.end) {
		const remedy = `write ${formatInstant(last.end, clock)} or later`;
		document.fault(['axis', axis.length - 1, 'until'], 'the axis ends before the last stage does', remedy);
	}
}

function readStage(document: Document, path: Path, names: Names, setting: Setting): Stage | null {
	const { calendar, roles } = setting;
	checkShows(document, [...path, 'shows'], names, roles ?? []);
	const stage = document.check(path, stageShape(setting));
	if (!stage) return null;
	if (stage.follows !== null) names.check('column', stage.follows, document, [...path, 'follows']);
	if (stage.distanceFrom !== null) {
		const at = [...path, 'distanceFrom'];
		names.check('event', stage.distanceFrom, document, at);
		if (document.at(['target']) === undefined)
			document.fault(at, 'the story has no target to measure to', 'give it a "target", or remove the line');
	}

	const told = { ...stage, shows: shownOf(stage.shows) };
	if (!calendar) return told;
	const { start, end, moment } = stage;
	if (end <= start) {
		document.fault(
			[...path, 'end'],
			'the stage ends before it starts',
			`write a time after ${formatInstant(start, calendar)}`,
		);
	} else if (moment < start || moment > end) {
		const remedy = `choose one from ${formatInstant(start, calendar)} to ${formatInstant(end, calendar)}`;
		document.fault(
			[...path, 'moment'],
			`the moment ${formatInstant(moment, calendar)} lies outside its stage`,
			remedy,
		);
	}
	checkWhen(document, path, told, calendar);
	return told;
}

function checkOrder(document: Document, index: number, stage: Stage, next: Stage, calendar: Calendar): void {
	if (next.start <= stage.start) {
		const problem = `starts at ${formatInstant(next.start, calendar)}, not after the stage before it (${stage.id}, ${formatInstant(stage.start, calendar)})`;
		document.fault(['stages', index + 1, 'start'], problem, 'correct the time, or put the stages in order');
	} else if (stage.moment >= next.start) {
		const problem = `the moment ${formatInstant(stage.moment, calendar)} does not lie before the next stage (${next.id}) starts`;
		document.fault(
			['stages', index, 'moment'],
			problem,
			`choose one before ${formatInstant(next.start, calendar)}`,
		);
	}
}

/** "Saturday 24 June" in `when` must be a Saturday, and a day of the stage. */
function checkWhen(document: Document, path: Path, { when, start, end }: Stage, calendar: Calendar): void {
	const days: string[] = [];
	for (let day = start; day < end; day += DAY) days.push(dayInWords(day, calendar));
	days.push(dayInWords(end, calendar));
	for (const [words, , day] of when.matchAll(/([A-Z][a-z]+day) (\d{1,2} [A-Z][a-z]+)/g)) {
		if (days.includes(words)) continue;
		const right = days.find((other) => other.endsWith(` ${day}`));
		const problem = right ? `${words} was a ${right.split(' ')[0]}` : `${words} is not a day of this stage`;
		const remedy = right ? `write "${right}"` : `write a day from ${days[0]} to ${days.at(-1)}`;
		document.fault([...path, 'when'], problem, remedy);
	}
}

function checkShows(document: Document, path: Path, names: Names, known: readonly string[]): void {
	const roles = new Map<string, string>();
	for (const name of [...known, PAST]) {
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
