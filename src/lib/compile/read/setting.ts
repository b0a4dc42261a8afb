import * as v from 'valibot';
import type { Bounds } from '#lib/story/types.ts';
import type { Document } from '../file/document.ts';
import { WORLD } from './coordinates.ts';
import { parseDay, parseOffset, type Calendar } from './instant.ts';
import { bounds, parsed } from './shapes.ts';

/** What story.yaml says that the rest of the story is held against. */
export interface Setting {
	/** `null` where it is at fault itself: then any time will do. */
	readonly calendar: Calendar | null;
	/** What the map covers; the world where that is at fault. */
	readonly extent: Bounds;
	/** The ids of the story's roles; `null` where they cannot be read: then any role will do. */
	readonly roles: readonly string[] | null;
	/** Whether the story says what strengths are counted in; true where story.yaml cannot be read. */
	readonly hasStrength: boolean;
}

const day = parsed(v.string(), parseDay);
const CALENDAR = v.looseObject({
	period: v.looseObject({ from: day, to: day }),
	clock: v.looseObject({ offset: parsed(v.string(), parseOffset), name: v.string() }),
});

/** Faults in these values are reported where the head is read. */
export function readSetting(document: Document | null): Setting {
	const dates = v.safeParse(CALENDAR, document?.value);
	const extent = v.safeParse(bounds(WORLD), document?.at(['extent']));
	const roles = document?.at(['roles']);
	const strength = document?.at(['strength']);
	return {
		calendar: dates.success ? calendarOf(dates.output) : null,
		extent: extent.success ? extent.output : WORLD,
		roles: rolesOf(roles),
		hasStrength: document === null || (strength !== undefined && strength !== null),
	};
}

/** Empty, or no object, they are at fault themselves. */
function rolesOf(roles: unknown): string[] | null {
	if (typeof roles !== 'object' || roles === null || Array.isArray(roles)) return null;
	const ids = Object.keys(roles);
	return ids.length > 0 ? ids : null;
}

/** No time lies within a period that ends before it begins: to say so of each would hide the one fault that is. */
function calendarOf({ period, clock }: v.InferOutput<typeof CALENDAR>): Calendar | null {
	const { from, to } = period;
	return to < from ? null : { from, to, offset: clock.offset, name: clock.name };
}
