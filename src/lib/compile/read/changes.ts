import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import { parsed, sentences, shape } from './shapes.ts';
import { parseDay } from './instant.ts';
import type { Change } from '#lib/story/types.ts';

export const version = v.pipe(
	v.string(),
	v.regex(/^\d+\.\d+(?:\.\d+)?$/, "is not a version\nwrite it like '1.0' or '1.0.2', in quotation marks"),
);

const day = parsed(v.string(), parseDay);

export const changes = v.pipe(
	v.array(
		shape({
			version,
			date: day,
			what: sentences(400),
			corrections: v.optional(v.array(sentences(400)), []),
		}),
	),
	v.minLength(1, 'is an empty list\nadd the first version with its date'),
);

/** Tells of changes that are out of order, and of a newest one that is not the story's version. */
export function checkChanges(document: Document, current: string, listed: readonly Change[]): void {
	const [newest] = listed;
	if (newest && newest.version !== current) {
		document.fault(
			['changes', 0, 'version'],
			`the newest change is of version ${newest.version}, but the story's version is ${current}`,
			'add a change for the new version on top, or correct "version"',
		);
	}
	listed.forEach((change, index) => {
		const older = listed[index + 1];
		if (!older) return;
		if (compareVersions(change.version, older.version) <= 0) {
			const problem = `version ${older.version} is listed below ${change.version}, but is not older`;
			document.fault(['changes', index + 1, 'version'], problem, 'put the newest on top, each version once');
		} else if (older.date > change.date) {
			const problem = `version ${older.version} is dated ${older.date}, after ${change.version} (${change.date})`;
			document.fault(['changes', index + 1, 'date'], problem, 'correct one of the two dates');
		}
	});
}

/** Negative where `a` is older than `b`, 0 where they are the same. */
function compareVersions(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
	const differing = [0, 1, 2].find((part) => (left[part] ?? 0) !== (right[part] ?? 0));
	return differing === undefined ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
