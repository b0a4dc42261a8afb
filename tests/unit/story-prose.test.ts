import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/download/plain-text.ts';
import { buildDamaged, replace } from './support/damage.ts';

const FILE = 'stages/landing.md';

describe('HTML of prose', () => {
	const { built } = buildDamaged(() => undefined);
	const html = (stage: string, of = built): string => of?.texts[stage]?.html ?? '';

	test('numbers sources by their first citation, and gives each citation an id of its own', () => {
		expect(built?.texts.landing?.footnotes).toEqual([
			{ number: 1, source: 'paper-timeline' },
			{ number: 2, source: 'agency-report' },
			{ number: 3, source: 'channel-post' },
		]);
		expect(html('landing')).toContain(
			'<sup class="cite"><a href="#source-paper-timeline" id="cite-1" data-source="paper-timeline" ' +
				'aria-label="Source 1: A Paper, via Another">1</a></sup>',
		);
		expect(html('landing')).toContain('id="cite-2" data-source="agency-report"');
		expect(html('landing')).toContain('id="cite-1-2" data-source="paper-timeline"');
	});

	test('links to stages and events by paths from the site’s root, which each page makes its own', () => {
		expect(html('evening')).toContain('<a href="site:stage/morning/">the next stage</a>');
		expect(html('morning')).toContain('<a href="site:stage/landing/#event-aircraft-lands">');
		expect(html('landing')).toContain(
			'<a href="site:stage/landing/#event-aircraft-lands" data-tells="aircraft-lands">landed</a>',
		);
	});

	test('links to a place of the map show it there, without script too', () => {
		const { faults, built: changed } = buildDamaged(replace(FILE, 'the airfield', '[the road](place:Birch)'));
		expect(faults).toEqual([]);
		expect(html('landing', changed)).toMatch(
			/<a href="site:stage\/landing\/\?map=9\/\d+\.\d{4}\/\d+\.\d{4}" data-place="[\d.]+,[\d.]+,Birch">the road<\/a>/,
		);
		expect(buildDamaged(replace(FILE, 'the airfield', '[it](place:Birsh)')).faults).toMatchObject([
			{ file: 'stages/landing.md', remedy: 'did you mean "Birch"?' },
		]);
	});

	test('links out give nothing away', () => {
		expect(html('morning')).toContain('<a href="https://example.org/road" rel="noopener noreferrer">');
	});

	test('marks foreign words with their language', () => {
		const names = 'the airfield (Ольховка и область, Belarusian Ліпавае, Ukrainian Липівка)';
		const { faults, built: changed } = buildDamaged(replace(FILE, 'the airfield', names));
		expect(faults).toEqual([]);
		expect(html('landing', changed)).toContain(
			'the airfield (<span lang="ru">Ольховка и область</span>, ' +
				'Belarusian <span lang="be">Ліпавае</span>, Ukrainian <span lang="uk">Липівка</span>)',
		);
	});

	test('folds away what a stage leaves open, with footnotes that count on', () => {
		const [main, fold] = html('landing').split('<details class="fold">');
		expect(main).toMatch(/<\/p>\n$/);
		expect(fold).toMatch(/^<summary>What is not certain<\/summary>\n<ul>\n<li>Who was aboard/);
		expect(fold).toContain('id="cite-3" data-source="channel-post"');
		expect(fold).toMatch(/<\/ul>\n<\/details>$/);
		expect(plainText(`${main}<details class="fold">${fold}`)).toMatch(
			/\[1\]\n\nWhat is not certain\n- Who was aboard\. Nobody showed it\.\[3\]\n- Which way .*\[1\]$/,
		);
	});

	test('keeps emphasis and escapes what is left', () => {
		expect(html('evening')).toContain('<em>how far</em>');
		const { faults, built: changed } = buildDamaged(
			replace(FILE, 'the airfield', 'the “airfield” \\[sic\\] & more'),
		);
		expect(faults).toEqual([]);
		expect(html('landing', changed)).toContain('the “airfield” [sic] &amp; more');
	});
});
