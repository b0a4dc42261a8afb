import { describe, expect, it } from 'vitest';
import { termsOf } from '#lib/download/credits.ts';
import { DOWNLOADS } from '#lib/text/en/dictionary/index.ts';
import { rounded } from '#lib/download/records.ts';
import { written, type MovingFeatures } from '../unit/support/downloads.ts';
import { realBuild } from './support/real.ts';

const data = { ...realBuild(), site: 'https://example.org/' };

describe.each(DOWNLOADS.map(({ file }) => file))('/data/%s', (file) => {
	const text = written(file, data);

	it('comes under the licence of the roads’ lines where it holds them', () => {
		const road = data.story.routes.find(({ id }) => id === 'm4')!.line.map(rounded);
		// A point of the line that is nobody's place: no event and no report lies there by chance.
		const held = road.filter(([lng, lat]) => text.includes(String(lng)) && text.includes(String(lat)));
		const holdsRoad = held.length > road.length / 2;
		expect(termsOf(file, data.story).licence.id).toBe(holdsRoad ? 'ODbL-1.0' : 'CC-BY-4.0');
		expect(text.includes('© OpenStreetMap contributors')).toBe(holdsRoad);
		expect(text).toContain('Twenty-three hours contributors');
		expect(text).toContain('GeoNames');
	});
});

it('the kilometre posts of the M4 stand beside what lies on it', () => {
	const file = JSON.parse(written('story.json', data)) as {
		readonly routes: readonly {
			readonly id: string;
			readonly stretches: readonly { readonly id: string }[];
		}[];
		readonly columns: readonly {
			readonly id: string;
			readonly fixes: readonly { id: string; post: number }[];
		}[];
	};
	const stretches = file.routes.find(({ id }) => id === 'm4')?.stretches;
	expect(stretches?.find(({ id }) => id === 'm4-lipetsk')).toMatchObject({ fromPost: 464, toPost: 399 });
	const north = file.columns.find(({ id }) => id === 'north');
	expect(north?.fixes.map(({ id, post }) => [id, post])).toEqual([
		['border', null],
		['yelizavetovka', 672],
		['km-590', 590],
		['voronezh', 515],
		['yelets', 380],
		['lipetsk-boundary', 464],
		['krasnoye', null],
		['krasnoye-night', null],
	]);
});

it('the report from the boundary of Lipetsk Oblast is a place beside the leading column’s motion', () => {
	const { features } = JSON.parse(written('tracks.mf.json', data)) as MovingFeatures;
	const ids = features.filter(({ properties }) => properties.column === 'north').map(({ id }) => id);
	expect(ids).toContain('north/lipetsk-boundary');
});
