import { timeWords } from '#lib/text/en/time.ts';
import { press, spotOf, type Action, type Monkey } from './monkey.ts';
import { between, oneOf } from './random.ts';

const KEYS = [
	'ArrowRight',
	'ArrowLeft',
	'PageUp',
	'PageDown',
	'Shift+ArrowRight',
	'Shift+ArrowLeft',
	'Home',
	'End',
];
/** A slider that the pointer could reach: in a dialog where one is open. */
const SLIDER = '[role="slider"]';

async function sliderKeys(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	if ((await spotOf(monkey, SLIDER)) === null) return null;
	const key = oneOf(random, KEYS);
	const times = between(random, 1, 6);
	await page.evaluate(() => {
		const place = document.querySelector('dialog:modal') ?? document;
		place.querySelector<HTMLElement>('[role="slider"]')?.focus();
	});
	// Held, then let go: the moment rests only then.
	for (let time = 0; time < times; time += 1) await page.keyboard.down(key.replace('Shift+', ''));
	await page.keyboard.up(key.replace('Shift+', ''));
	monkey.asked = null;
	return `${key} × ${String(times)}`;
}

async function drag(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	const from = await spotOf(monkey, SLIDER);
	if (from === null) return null;
	const strip = await page.evaluate(
		([x, y]) => {
			const box = document.elementFromPoint(x, y)?.closest('.strip')?.getBoundingClientRect();
			return box ? { left: box.left, width: box.width } : null;
		},
		[from.x, from.y] as const,
	);
	if (strip === null) return null;
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	const stops = Array.from({ length: between(random, 1, 4) }, () => random());
	for (const share of stops) await page.mouse.move(strip.left + share * strip.width, from.y);
	await page.mouse.up();
	monkey.asked = null;
	return `to ${stops.map((share) => share.toFixed(2)).join(', ')}`;
}

async function chooseReport(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	if ((await spotOf(monkey, 'svg.diagram')) === null) return null;
	await page.evaluate(() => {
		const place = document.querySelector('dialog:modal') ?? document;
		place.querySelector<SVGElement>('svg.diagram')?.focus();
	});
	const times = between(random, 1, 9);
	for (let time = 0; time < times; time += 1) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	monkey.asked = null;
	return `the report ${String(times)} on`;
}

const button = (name: string) => `.time button[title="${name}"]`;

export const TIME: readonly Action[] = [
	{ name: 'slider keys', weight: 7, act: sliderKeys },
	{ name: 'drag the slider', weight: 6, act: drag },
	{ name: 'a report of the diagram', weight: 3, act: chooseReport },
	{
		name: 'play or pause',
		weight: 6,
		act: async (monkey) => {
			monkey.asked = null;
			return press(monkey, '.time button.play');
		},
	},
	{ name: 'the stage’s own time', weight: 3, act: (monkey) => press(monkey, '.time button.own') },
	{ name: 'stop at stages', weight: 2, act: (monkey) => press(monkey, '.time label.stop') },
	{
		name: 'speed',
		weight: 2,
		act: async (monkey) => {
			if ((await spotOf(monkey, '.time select')) === null) return null;
			const [chosen] = await monkey.page
				.locator('.time select')
				.selectOption({ index: between(monkey.random, 0, 3) });
			return chosen ?? null;
		},
	},
	{ name: 'fold the diagram', weight: 2, act: (monkey) => press(monkey, '.time button.unfolds') },
	{ name: 'the diagram’s table', weight: 1, act: (monkey) => press(monkey, button(timeWords.table)) },
	{ name: 'the diagram’s full view', weight: 4, act: (monkey) => press(monkey, '.time button.full') },
];
