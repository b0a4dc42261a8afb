import type { Column, Fix, LngLat } from '#lib/story/types.ts';
import { compileStory } from '#lib/compile/measure/compile.ts';
import { pointAt } from '#lib/track/line.ts';
import { position } from '#lib/track/position.ts';
import { frameOf, readings } from '#lib/track/readouts.ts';
import { bench, describe } from 'vitest';
import { realGeodata } from '../story/support/real.ts';
import { column, fix, HOUR } from '../unit/support/track-fixtures.ts';

const MINUTE = 60_000;
const { story } = compileStory(realGeodata());
const frame = frameOf(story);
const DAY = Date.parse('2023-06-24T00:00:00+03:00');

let minutes = 0;
/** The moments of the busy day in a fixed order that no cache can follow. */
function nextMoment(): number {
	minutes = (minutes + 577) % 1440;
	return DAY + minutes * MINUTE;
}

describe('one moment, all columns, real data', () => {
	bench('positions, points and readings', () => {
		const moment = nextMoment();
		for (const one of story.columns) {
			const where = position(one, moment);
			if (where.at !== null) pointAt(one, where.at);
			readings(one, where, frame, moment);
		}
	});
});

function columnOf(fixCount: number, vertexCount: number): Column {
	const fixes = Array.from({ length: fixCount }, (_, i): Fix => fix(i * HOUR, (i / fixCount) * 500));
	const line = Array.from({ length: vertexCount }, (_, i): LngLat => [40, 47 + (4.5 * i) / vertexCount]);
	const chainage = line.map((_, i) => (500 * i) / (vertexCount - 1));
	return { ...column(fixes), line, chainage };
}

describe('growth', () => {
	for (const size of [10, 100, 1000, 10_000, 100_000]) {
		const one = columnOf(size, size);
		let step = 0;
		bench(`${size} fixes and vertices`, () => {
			step = (step + 7919) % 10_000;
			const { at } = position(one, (step / 10_000) * size * HOUR);
			if (at !== null) pointAt(one, at);
		});
	}
});
