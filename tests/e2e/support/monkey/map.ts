import { hasFocus, press, spotOf, follow, type Action, type Monkey } from './monkey.ts';
import { between, oneOf } from './random.ts';

const KEYS = [
	'ArrowRight',
	'ArrowLeft',
	'ArrowUp',
	'ArrowDown',
	'Equal',
	'Minus',
	'Shift+ArrowRight',
	'Shift+ArrowLeft',
];

/** A place of the map that nothing covers, or `null`. */
async function placeOnMap({ page, random }: Monkey): Promise<{ x: number; y: number } | null> {
	return page.evaluate(
		([across, down]) => {
			const canvas = document.querySelector('[data-map="live"] canvas');
			const box = canvas?.getBoundingClientRect();
			if (!canvas || !box) return null;
			const x = box.left + (0.1 + 0.8 * across) * box.width;
			const y = box.top + (0.1 + 0.8 * down) * box.height;
			return document.elementFromPoint(x, y) === canvas ? { x, y } : null;
		},
		[random(), random()] as const,
	);
}

async function keys(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	if ((await placeOnMap(monkey)) === null) return null;
	await page.locator('[data-map] canvas').focus();
	if (!(await hasFocus(page, '[data-map] canvas'))) return null;
	const key = oneOf(random, KEYS);
	const times = between(random, 1, 3);
	for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
	return `${key} × ${String(times)}`;
}

async function pan(monkey: Monkey): Promise<string | null> {
	const from = await placeOnMap(monkey);
	if (from === null) return null;
	const { page, random } = monkey;
	const button = random() < 0.75 ? 'left' : 'right';
	await page.mouse.move(from.x, from.y);
	await page.mouse.down({ button });
	const [dx, dy] = [between(random, -150, 150), between(random, -100, 100)];
	await page.mouse.move(from.x + dx / 2, from.y + dy / 2);
	await page.mouse.move(from.x + dx, from.y + dy);
	await page.mouse.up({ button });
	return `${button} button by ${String(dx)}, ${String(dy)}`;
}

async function wheel(monkey: Monkey): Promise<string | null> {
	const at = await placeOnMap(monkey);
	if (at === null) return null;
	const by = between(monkey.random, -400, 400);
	await monkey.page.mouse.move(at.x, at.y);
	await monkey.page.mouse.wheel(0, by);
	return `by ${String(by)}`;
}

export const MAP: readonly Action[] = [
	{ name: 'map keys', weight: 4, act: keys },
	{ name: 'drag the map', weight: 5, act: pan },
	{ name: 'wheel', weight: 3, act: wheel },
	{
		name: 'map buttons',
		weight: 3,
		act: (monkey) => press(monkey, '[data-map] .maplibregl-ctrl-group button'),
	},
	{ name: 'back to the stage’s view', weight: 6, act: (monkey) => press(monkey, '.pane button.back') },
	{
		name: 'click on the map',
		weight: 2,
		act: async (monkey) => {
			const at = await placeOnMap(monkey);
			if (at === null) return null;
			await monkey.page.mouse.click(at.x, at.y);
			return `${at.x.toFixed()}, ${at.y.toFixed()}`;
		},
	},
	{ name: 'an event’s sign', weight: 6, act: (monkey) => press(monkey, '[data-map] [data-event]') },
	{ name: 'an eye', weight: 3, act: (monkey) => press(monkey, '[data-map] [data-sighting]') },
	{
		name: 'point at an event',
		weight: 3,
		act: async (monkey) => {
			const spot = await spotOf(monkey, '[data-map] .event-sign, article summary');
			if (spot) await monkey.page.mouse.move(spot.x, spot.y);
			return spot && spot.name;
		},
	},
	{ name: 'close the card', weight: 3, act: (monkey) => press(monkey, '.card header button') },
	{ name: 'another event of the card', weight: 3, act: (monkey) => press(monkey, '.card .also button') },
	{ name: 'the card’s stage', weight: 3, act: (monkey) => follow(monkey, '.card .told a') },
	{ name: 'the card’s sources', weight: 1, act: (monkey) => press(monkey, '.card details summary') },
	{ name: 'the card’s link', weight: 1, act: (monkey) => press(monkey, '.card .actions a:first-child') },
];
