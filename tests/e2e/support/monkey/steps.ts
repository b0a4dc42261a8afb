import { story } from '../map.ts';
import { follow, press, spotOf, type Action, type Monkey } from './monkey.ts';
import { between, oneOf } from './random.ts';

/** The path of the stage so many on from another path; `null` where that cannot be told. */
function pathBeside(path: string | null, by: number): string | null {
	const id = path === null ? undefined : /\/stage\/([^/]+)\/$/.exec(path)?.[1];
	if (path === null || id === undefined) return null;
	const stage = story.stages[story.stages.findIndex((each) => each.id === id) + by];
	return stage ? path.replace(id, stage.id) : null;
}

async function pressArrow({ page, random, ...monkey }: Monkey): Promise<[string, string | null]> {
	const by = random() < 0.6 ? 1 : -1;
	const times = random() < 0.7 ? 1 : between(random, 2, 5);
	const key = by === 1 ? 'ArrowRight' : 'ArrowLeft';
	let asked = monkey.asked;
	for (let time = 0; time < times; time += 1) {
		await page.keyboard.press(key);
		asked = pathBeside(asked, by);
	}
	return [`${key} × ${String(times)}`, asked];
}

/** Draws a finger across the text. */
async function swipe(monkey: Monkey): Promise<string | null> {
	const { page, random } = monkey;
	const spot = await spotOf(monkey, 'main.story .text');
	if (!spot) return null;
	const dx = random() < 0.6 ? -120 : 120;
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: spot.x + dx * (share - 0.5), y: spot.y }],
		});
	await touch('touchStart', 0);
	for (const share of [0.5, 1]) await touch('touchMove', share);
	await touch('touchEnd', 1);
	await session.detach();
	monkey.asked = null;
	return dx < 0 ? 'on' : 'back';
}

export const STEPS: readonly Action[] = [
	{ name: 'next', weight: 8, act: (monkey) => follow(monkey, 'main.story a.step.next') },
	{ name: 'previous', weight: 5, act: (monkey) => follow(monkey, 'main.story a.step.previous') },
	{
		name: 'arrow keys',
		weight: 8,
		act: async (monkey) => {
			const [done, asked] = await pressArrow(monkey);
			// What has the focus may want the key for itself.
			const isStep = await monkey.page.evaluate(
				() => document.activeElement === document.body && !document.querySelector('dialog:modal'),
			);
			monkey.asked = isStep ? asked : null;
			return done;
		},
	},
	{ name: 'open the list of stages', weight: 3, act: (monkey) => press(monkey, 'nav.steps summary') },
	{ name: 'a stage of the list', weight: 6, act: (monkey) => follow(monkey, 'nav.steps details[open] ol a') },
	{
		name: 'a stage of the overview',
		weight: 4,
		act: (monkey) => follow(monkey, 'article:not([data-stage]) a'),
	},
	{ name: 'the title', weight: 1, act: (monkey) => follow(monkey, 'header .title a') },
	{ name: 'swipe', weight: 3, act: swipe },
	{
		name: 'drop the focus',
		weight: 2,
		act: async ({ page, random }) => {
			const key = oneOf(random, ['Tab', 'Shift+Tab', 'blur']);
			if (key !== 'blur') await page.keyboard.press(key);
			else {
				await page.evaluate(() => {
					if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
				});
			}
			return key;
		},
	},
];
