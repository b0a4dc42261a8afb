import { allLayers } from '#lib/scene/layers.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { layerName } from '#lib/text/layers.ts';
import { story } from '../map.ts';
import { follow, press, spotOf, type Action, type Monkey } from './monkey.ts';
import { between, oneOf } from './random.ts';

const QUERIES = [
	'xyz',
	'24',
	...story.events.map(({ title }) => title.slice(0, 6)),
	...story.stages.map(({ title }) => title.slice(0, 12)),
];

async function search(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	const field = page.locator('dialog[open] input[role="combobox"]');
	if ((await field.count()) === 0) return null;
	const query = oneOf(random, QUERIES);
	await field.fill(query);
	const down = between(random, 0, 6);
	for (let time = 0; time < down; time += 1) await field.press('ArrowDown');
	if (random() < 0.8) await field.press('Enter');
	monkey.asked = null;
	return `“${query}”, ${String(down)} down`;
}

async function toggleLayer(monkey: Monkey): Promise<string | null> {
	const done = await press(monkey, '.place fieldset label');
	if (done === null) return null;
	const layer = allLayers(story).find((each) => done === `“${layerName(each, story)}”`);
	if (!layer) throw new Error(`no layer is called ${done}`);
	if (!monkey.hidden.delete(layer)) monkey.hidden.add(layer);
	return done;
}

async function pullSheet(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	const spot = await spotOf(monkey, '.handle p, .handle');
	if (spot === null) return null;
	const by = between(random, -400, 400);
	await page.mouse.move(spot.x, spot.y);
	await page.mouse.down();
	await page.mouse.move(spot.x, spot.y + by / 2);
	await page.mouse.move(spot.x, spot.y + by);
	await page.mouse.up();
	return `by ${String(by)}`;
}

const tool = (name: string) => `main.story button.tool[aria-label="${name}"]`;

export const OPENS: readonly Action[] = [
	{ name: 'open search', weight: 3, act: (monkey) => press(monkey, tool(layoutWords.search)) },
	{
		name: 'keys of the page',
		weight: 3,
		act: async ({ page, random }) => {
			const key = oneOf(random, ['/', '?', '/']);
			await page.keyboard.press(key);
			return key;
		},
	},
	{ name: 'search', weight: 12, act: search },
	{
		name: 'a result',
		weight: 4,
		act: async (monkey) => {
			monkey.asked = null;
			return press(monkey, 'dialog [role="option"]');
		},
	},
	{ name: 'open share', weight: 2, act: (monkey) => press(monkey, tool(layoutWords.share)) },
	{ name: 'copy', weight: 4, act: (monkey) => press(monkey, 'dialog[open] li button') },
	{ name: 'open help', weight: 1, act: (monkey) => press(monkey, tool(layoutWords.help)) },
	{ name: 'keys off or on', weight: 1, act: (monkey) => press(monkey, 'dialog[open] h3 ~ label') },
	{ name: 'open the menu', weight: 4, act: (monkey) => press(monkey, 'header details summary') },
	{ name: 'open the layers', weight: 4, act: (monkey) => press(monkey, tool(mapTools.layers.open)) },
	{ name: 'toggle a layer', weight: 10, act: toggleLayer },
	{
		name: 'show all layers',
		weight: 3,
		act: async (monkey) => {
			const done = await press(monkey, '.pane p[role="status"] button');
			if (done === `“${mapTools.layers.showAll}”`) monkey.hidden.clear();
			return done;
		},
	},
	{
		name: 'fold the legend',
		weight: 3,
		act: (monkey) => press(monkey, '.legend-box summary'),
	},
	{ name: 'an event in the text', weight: 4, act: (monkey) => press(monkey, 'article li summary') },
	{
		name: 'a column',
		weight: 4,
		act: (monkey) => press(monkey, 'article .columns button, .live .column-marker'),
	},
	{ name: 'a footnote', weight: 5, act: (monkey) => press(monkey, 'article a[data-source]') },
	{ name: 'a link of a footnote', weight: 4, act: (monkey) => follow(monkey, '.source-popover li a') },
	{
		name: 'a footnote in the list',
		weight: 1,
		act: (monkey) => follow(monkey, '.source-popover > p:last-of-type a'),
	},
	{ name: 'raise or lower the sheet', weight: 4, act: (monkey) => press(monkey, '.handle button') },
	{ name: 'pull the sheet', weight: 3, act: pullSheet },
	{
		name: 'the full diagram’s table',
		weight: 1,
		act: (monkey) => press(monkey, '.view button[aria-pressed]'),
	},
	{
		name: 'close what is open',
		weight: 12,
		act: (monkey) =>
			press(
				monkey,
				'dialog[open] form button, dialog[open] header button:last-child, .source-popover header button',
			),
	},
	{
		name: 'Escape',
		weight: 8,
		act: async ({ page }) => {
			await page.keyboard.press('Escape');
			return '';
		},
	},
];
