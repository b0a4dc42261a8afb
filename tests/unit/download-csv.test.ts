import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '#lib/download/csv.ts';
import { eventRecords } from '#lib/download/records.ts';
import { data, download } from './support/downloads.ts';

/** Strict: every row has as many cells as the header, and quotes stand only where RFC 4180 allows them. */
function read(text: string): Record<string, string>[] {
	return parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });
}

describe('/data/events.csv', () => {
	const rows = read(download('events.csv'));

	it('gives back the events', () => {
		const events = rows.map((row) => ({
			...{ id: row.id, title: row.title, time: row.time, precision: row.precision },
			...{ minutes: Number(row.minutes), timeWords: row.time_words || null, place: row.place },
			native: row.native ? row.native.split(' | ').map((name) => name.split(': ')) : [],
			position: row.lng ? [Number(row.lng), Number(row.lat)] : null,
			radius: row.radius_km ? Number(row.radius_km) : null,
			...{ extent: row.extent, kind: row.kind, status: row.status, claimant: row.claimant || null },
			...{ stage: row.stage, text: row.text, note: row.note || null },
			...{ sources: row.sources?.split(' '), address: row.address },
			reported: row.reported_time || null,
			...{ annotation: row.annotation || null, caption: row.caption || null },
		}));
		const expected = eventRecords(data).map(({ believed: _believed, reported, ...event }) => ({
			...event,
			reported: reported && reported.time,
			native: event.native.map(({ lang, name }) => [lang, name]),
		}));
		expect(events).toEqual(expected);
	});

	it('links to as many sources as have a link', () => {
		for (const { sources = '', source_links: links = '' } of rows) {
			const known = data.sources.filter(({ id, link }) => sources.split(' ').includes(id) && link !== null);
			expect(links.split(' ').filter(Boolean).sort()).toEqual(known.map(({ link }) => link).sort());
		}
	});

	it('holds no cell that a spreadsheet would run', () => {
		const cells = rows.flatMap((row) => Object.values(row));
		expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
	});
});

describe('a table', () => {
	it('is read back as it was, whatever is in it', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', 'я', '"', ',', '\n', '\r', ' ', "'", '=', '-') });
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
				const back: string[][] = parse(csv([['a', 'b'], ...rows]), {
					bom: true,
					recordDelimiter: '\r\n',
				});
				expect(back.slice(1)).toEqual(
					rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
				);
			}),
		);
	});

	it('leaves numbers alone, also negative ones, and writes nothing for what is not known', () => {
		expect(csv([[-1.5, null, '=1+1', '-']])).toBe("\uFEFF-1.5,,'=1+1,'-\r\n");
	});
});
