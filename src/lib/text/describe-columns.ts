import { formatNumber, strengthInWords } from './format.ts';
import type { Bounds, Fix, LngLat, Story } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import type { Reading } from '#lib/track/readouts.ts';
import { describeWords } from './en/describe.ts';
import type { Readouts, Scene, SceneColumn } from '#lib/scene/types.ts';

/** From this precision, km, a place is "in" what it is named after; below {@link SHARP} it is "at" it. */
const WIDE = 30;
const SHARP = 1;
/** From this half-width, km, a distance is given with it. */
const LOOSE = 50;

/** How the place of a column is known, in the order of telling. */
const GROUPS = ['placed', 'conflicting', 'claimed', 'estimated'] as const;

/** A column as it is described. */
interface Told {
	readonly group: (typeof GROUPS)[number];
	readonly isFollowed: boolean;
	readonly isInView: boolean;
	readonly claimant: string | null;
	/** Everyone who claims one of the places described. */
	readonly claimants: readonly string[];
	/** Its name already says who claims it. */
	readonly isNamedSo: boolean;
	/** Its name, where it is, and what is doubtful about that. */
	readonly words: string;
}

/**
 * Who is where, and how that is known: from all columns in view down to one, the least important dropped first. Each
 * version names all who claim anything of any column of the scene.
 */
export function columnsInWords(scene: Scene, story: Story): string[] {
	const told = tellAll(scene, story);
	const shown = told
		.filter((column) => column.isInView || column.isFollowed)
		.sort((a, b) => rank(a) - rank(b));
	const least = Math.min(1, shown.length);
	return Array.from({ length: shown.length - least + 1 }, (_, dropped) => {
		const named = shown.slice(0, shown.length - dropped);
		const words = named.length > 0 ? inGroups(named) : [noneToTell(told.length)];
		return [...words, ...claimsOfOthers(told, named)].join(' ');
	});
}

/** The column that is followed, then what reports tell of, then what is claimed or estimated. */
function rank({ isFollowed, group }: Told): number {
	if (isFollowed) return 0;
	return group === 'placed' || group === 'conflicting' ? 1 : 2;
}

/** @param known how many columns have a known place, none of them described */
function noneToTell(known: number): string {
	return known === 0 ? describeWords.noColumn : describeWords.outside(known);
}

/** A sentence for each way of knowing; the one with the column that is followed comes first. */
function inGroups(columns: readonly Told[]): string[] {
	const { placed, conflicting, claimed, estimated } = describeWords;
	const say = { placed, conflicting, estimated };
	const lead = columns.find(({ isFollowed }) => isFollowed)?.group;
	return [...GROUPS]
		.sort((a, b) => Number(b === lead) - Number(a === lead))
		.flatMap((group) => {
			const members = columns.filter((column) => column.group === group);
			if (members.length === 0) return [];
			if (group !== 'claimed') return [say[group](list(members))];
			return byClaimant(members).map(([claimant, claims]) => claimed(list(claims), claimant));
		});
}

function list(columns: readonly Told[]): string {
	return columns.map((column) => column.words).join('; ');
}

/** `null` stands for those whose names say who claims them. */
function byClaimant(columns: readonly Told[]): [claimant: string | null, columns: Told[]][] {
	const groups = new Map<string | null, Told[]>();
	for (const column of columns) {
		const key = column.isNamedSo ? null : column.claimant;
		groups.set(key, [...(groups.get(key) ?? []), column]);
	}
	return [...groups];
}

/** Who makes claims about columns that are not described, except those already named. */
function claimsOfOthers(all: readonly Told[], named: readonly Told[]): string[] {
	const heard = new Set(named.flatMap(({ claimants }) => claimants));
	const others = all.flatMap(({ claimants }) => claimants.filter((claimant) => !heard.has(claimant)));
	return others.length === 0 ? [] : [describeWords.further([...new Set(others)])];
}

/** The columns of a scene, each once, however many places reports put it at. */
function tellAll(scene: Scene, story: Story): Told[] {
	const ids = [...new Set(scene.columns.map(({ id }) => id))];
	const follows = story.stages.find(({ id }) => id === scene.stage)?.follows ?? null;
	return ids.flatMap((id) => {
		const places = scene.columns.filter((column) => column.id === id);
		const told = story.columns.find((column) => column.id === id);
		const fixes = told ? reportsOf(told) : [];
		return tell(places, fixes, scene, story, id === follows);
	});
}

function tell(
	places: readonly SceneColumn[],
	fixes: readonly Fix[],
	{ camera, readouts }: Scene,
	story: Story,
	isFollowed: boolean,
): Told[] {
	const [column] = places;
	if (!column) return [];
	const { id, name, state, basis, span } = column;
	const { claimant } = column;
	const group = state === 'placed' && claimant !== null ? 'claimed' : state;
	const reportsAt = (some: readonly SceneColumn[]): Fix[] =>
		some.flatMap((place) => place.fixes).flatMap((fix) => fixes.find((each) => each.id === fix) ?? []);
	// Of a column on its track, the places that other reports have it at come after its own.
	const others = state === 'conflicting' ? [] : reportsAt(places.slice(1));
	const isNamedSo = claimant !== null && name.includes(claimant);
	const doubt = doubtOf(column, group, isNamedSo ? null : claimant);
	// Of an aircraft between two reports no distance is known.
	const isMeasured = readouts.column?.id === id && (state === 'placed' || span !== null);
	const where = [
		placeOf(state, reportsAt(state === 'conflicting' ? places : [column])),
		column.strength === null ? '' : strengthInWords(column.strength, story.strength?.unit),
		...[doubt, isMeasured ? distances(readouts, story) : ''],
		others.length === 0 ? '' : describeWords.elsewhere(others.map(aroundAsClaimed)),
	];
	return [
		{
			group,
			isFollowed,
			isInView: places.some(({ position }) => isWithin(camera, position)),
			claimant,
			claimants: [claimant, ...others.map((fix) => fix.claimant)].filter((each) => each !== null),
			isNamedSo,
			words: `${describeWords.column(name, basis)} ${where.filter((part) => part !== '').join(', ')}`,
		},
	];
}

function doubtOf({ status }: SceneColumn, group: Told['group'], claimant: string | null): string {
	if (group === 'estimated' && claimant !== null) return describeWords.inPart(claimant);
	return group === 'placed' && status === 'disputed' ? describeWords.disputed : '';
}

function placeOf(state: SceneColumn['state'], reports: readonly Fix[]): string {
	const [first, second] = reports;
	if (!first) return '';
	if (state === 'conflicting')
		return describeWords.atOnce([...reports.map(around), ...(second ? [] : [describeWords.somewhereElse])]);
	if (!second || nounOf(first) === nounOf(second)) return around(first);
	return describeWords.between(nounOf(first), nounOf(second));
}

function nounOf({ name, place }: Fix): string {
	return place ?? name;
}

/** The place of a report as sharply as the report has it. */
function around(fix: Fix): string {
	const { at, near, in: within } = describeWords;
	return (fix.km >= WIDE ? within : fix.km < SHARP ? at : near)(nounOf(fix));
}

/** The same, with whoever claims it. */
function aroundAsClaimed(fix: Fix): string {
	return fix.claimant === null ? around(fix) : describeWords.asClaimed(around(fix), fix.claimant);
}

/** The distances of the readouts, rounded as they are; none to a place where the column is. */
function distances({ fromStart, toEnd, toTarget }: Readouts, { mainRoad, target }: Story): string {
	const road = [fromStart, toEnd].filter(isAway);
	const figures: string[] = [];
	if (mainRoad && isAway(fromStart))
		figures.push(describeWords.fromStart(formatNumber(fromStart.value), mainRoad.start.name));
	if (mainRoad && isAway(toEnd))
		figures.push(describeWords.toEnd(formatNumber(toEnd.value), mainRoad.end.edge, isAway(fromStart)));
	if (target && toEnd === null && isAway(toTarget))
		figures.push(describeWords.toTarget(formatNumber(toTarget.value), target.name));
	if (figures.length === 0) return '';
	const half = Math.max(0, ...[...road, toTarget].map((reading) => reading?.half ?? 0));
	return half < LOOSE ? describeWords.about(figures) : describeWords.giveOrTake(figures, formatNumber(half));
}

function isAway(reading: Reading | null): reading is Reading {
	return reading !== null && reading.value > reading.half;
}

function isWithin([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}
