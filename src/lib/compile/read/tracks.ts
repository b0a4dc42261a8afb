import * as v from 'valibot';
import { checkClaimant } from './claims.ts';
import { idOf, type Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { orderOf } from './ends.ts';
import { checkFixPlace, fixPlace } from './fixplace.ts';
import type { ColumnSpec, FixSpec, PathPart, RouteSpec } from '../geodata.ts';
import type { Calendar } from './instant.ts';
import type { Names } from './names.ts';
import type { Setting } from './setting.ts';
import { stretchEnd } from './routes.ts';
import {
	attribution,
	englishName,
	id,
	instant,
	quantity,
	sentences,
	shape,
	sourceIds,
	title,
} from './shapes.ts';
import { checkReported, reported } from './happening.ts';
import { formatInstant, MINUTE } from '#lib/story/time.ts';
import { COLUMN_BASES, FIX_STANDINGS, HALF_WIDTH_MINUTES, TIME_PRECISIONS } from '#lib/story/types.ts';

const columnShape = (roles: Setting['roles']) =>
	shape({
		id,
		name: title(80),
		role: roles ? v.picklist(roles, `is not a role of this story\nwrite ${roles.join(', ')}`) : id,
		mode: v.picklist(['road', 'air']),
		path: v.pipe(
			v.array(shape({ route: id, from: v.exactOptional(stretchEnd), to: v.exactOptional(stretchEnd) })),
			v.minLength(1, 'the path is empty\nname a route of routes.geojson'),
		),
		topSpeed: v.nullable(quantity(1, 150, 'km/h')),
		note: v.nullable(sentences(700)),
		numbers: v.optional(v.array(shape({ text: sentences(400), sources: sourceIds })), []),
		conflicts: v.optional(v.array(shape({ text: sentences(400), sources: sourceIds })), []),
		fixes: v.pipe(
			v.array(v.unknown()),
			v.minLength(1, 'the column has no fix\nadd a report that places it, or remove the column'),
		),
	});

const fixShape = (setting: Setting) =>
	shape({
		id,
		name: englishName(100),
		place: v.optional(v.nullable(englishName(60)), null),
		time: instant(setting.calendar),
		precision: v.exactOptional(v.picklist(TIME_PRECISIONS)),
		minutes: v.exactOptional(quantity(1, 2880, 'minutes')),
		at: fixPlace(setting.extent),
		km: quantity(0, 200, 'km'),
		...attribution,
		columnBasis: v.picklist(COLUMN_BASES),
		standing: v.picklist(FIX_STANDINGS),
		strength: v.optional(
			v.nullable(v.pipe(quantity(1, 10_000_000, ''), v.integer('is not a whole number\nround it'))),
			null,
		),
		sighting: v.optional(v.nullable(id), null),
		reported: reported(setting),
		reasoning: sentences(500),
	});

/** Reads `tracks.yaml`; columns at fault, or on routes at fault, are left out. */
export function readTracks(
	document: Document,
	routes: readonly RouteSpec[],
	setting: Setting,
	names: Names,
): ColumnSpec[] {
	document.check([], shape({ columns: v.array(v.unknown()) }));
	const known = new Map(routes.map((route) => [route.id, route]));
	return document
		.list('columns')
		.map((_, index) => readColumn(document, ['columns', index], known, setting, names))
		.filter((column) => column !== null);
}

function readColumn(
	document: Document,
	path: Path,
	routes: ReadonlyMap<string, RouteSpec>,
	setting: Setting,
	names: Names,
): ColumnSpec | null {
	for (const list of ['numbers', 'conflicts']) {
		document.list(...path, list).forEach((_, index) => {
			names.checkList('source', document, [...path, list, index, 'sources']);
		});
	}
	const column = document.check(path, columnShape(setting.roles));
	const fixes = document
		.list(...path, 'fixes')
		.map((_, index) => readFix(document, [...path, 'fixes', index], setting, names));
	if (!column) return null;

	const { mode, topSpeed } = column;
	if ((mode === 'air') !== (topSpeed === null)) {
		const problem = mode === 'air' ? 'an aircraft has a top speed' : 'a column on the road has no top speed';
		document.fault([...path, 'topSpeed'], problem, mode === 'air' ? 'write null' : 'write it in km/h');
	}
	const parts = column.path.map(({ route, from = 'start', to = 'end' }, index): PathPart | null => {
		const place = [...path, 'path', index];
		const part = { route, from, to };
		return names.check('route', route, document, [...place, 'route']) &&
			checkPart(document, place, part, mode, routes)
			? part
			: null;
	});
	const sound = fixes.filter((fix) => fix !== null);
	const whole = parts.filter((part) => part !== null);
	if (whole.length < parts.length) return null;

	if (setting.calendar) checkFixOrder(document, path, fixes, setting.calendar);
	const placed = fixes.map(
		(fix, index) => !fix || checkFixPlace(document, [...path, 'fixes', index, 'at'], fix.at, whole, routes),
	);
	if (sound.length < fixes.length || placed.includes(false)) return null;
	return { ...column, path: whole, fixes: sound, where: document.where(path) };
}

/** False where the part, or its route, is at fault. */
function checkPart(
	document: Document,
	path: Path,
	part: PathPart,
	mode: ColumnSpec['mode'],
	routes: ReadonlyMap<string, RouteSpec>,
): boolean {
	const route = routes.get(part.route);
	if (!route) return false;
	if (route.mode !== mode) {
		const problem = `a column of mode "${mode}" cannot move along "${route.id}", whose mode is "${route.mode}"`;
		document.fault([...path, 'route'], problem, 'correct the mode or the route');
		return false;
	}
	const [from, to] = [orderOf(route, part.from), orderOf(route, part.to)];
	if (typeof from !== 'number') document.fault([...path, 'from'], from.problem, from.remedy);
	if (typeof to !== 'number') document.fault([...path, 'to'], to.problem, to.remedy);
	if (from === to) document.fault(path, `the part of "${route.id}" is empty`, 'write two different ends');
	return typeof from === 'number' && typeof to === 'number' && from !== to;
}

function readFix(document: Document, path: Path, setting: Setting, names: Names): FixSpec | null {
	names.checkList('source', document, [...path, 'sources']);
	const fix = document.check(path, fixShape(setting));
	if (!fix) return null;
	const { precision, minutes, ...rest } = fix;
	checkClaimant(document, path, fix);
	if (fix.sighting !== null) names.check('sighting', fix.sighting, document, [...path, 'sighting']);
	if (fix.strength !== null && !setting.hasStrength) {
		const problem = 'the story does not say what strengths are counted in';
		document.fault([...path, 'strength'], problem, 'add "strength" to story.yaml, or remove it');
	}
	if ((precision === undefined) === (minutes === undefined)) {
		const problem = precision
			? 'has both a precision and minutes'
			: 'does not say how exactly its time is known';
		const remedy = `keep one: precision (${TIME_PRECISIONS.join(', ')}) or minutes`;
		document.fault([...path, precision ? 'minutes' : 'time'], problem, remedy);
		return null;
	}
	const halfWidth = minutes ?? HALF_WIDTH_MINUTES[precision ?? 'day'];
	const from = fix.time - halfWidth * MINUTE;
	checkReported(document, path, { ...fix, from }, names, setting.calendar);
	return { ...rest, minutes: halfWidth, where: document.where(path) };
}

function checkFixOrder(
	document: Document,
	path: Path,
	fixes: readonly (FixSpec | null)[],
	calendar: Calendar,
): void {
	const ids = new Set<string>();
	fixes.forEach((fix, index) => {
		const place = [...path, 'fixes', index];
		const fixId = idOf(document.at(place));
		if (fixId !== null && ids.has(fixId)) {
			document.fault([...place, 'id'], `the column has two fixes "${fixId}"`, 'give one of them another id');
		}
		if (fixId !== null) ids.add(fixId);
		const before = fixes[index - 1];
		if (fix && before && fix.time < before.time) {
			const problem = `${formatInstant(fix.time, calendar)} is earlier than the fix before it (${before.id}, ${formatInstant(before.time, calendar)})`;
			document.fault([...place, 'time'], problem, 'put the fixes in the order of time');
		}
	});
}
