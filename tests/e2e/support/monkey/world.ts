import { SCHEMES } from '#lib/reader/shell/scheme.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { story } from '../map.ts';
import { follow, isAwake, press, type Action, type Monkey } from './monkey.ts';
import { oneOf } from './random.ts';

const SIZES = [
	{ width: 1024, height: 640 },
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 700, height: 900 },
];

/** Goes through the history; what is asked for may be another document, after a reload. */
async function travel(monkey: Monkey, by: -1 | 1): Promise<string | null> {
	const { page } = monkey;
	const canGo = await page.evaluate((step) => {
		const entries = navigation.entries();
		return entries[(navigation.currentEntry?.index ?? 0) + step] !== undefined;
	}, by);
	if (!canGo) return null;
	await (by === -1
		? page.goBack({ waitUntil: 'domcontentloaded' })
		: page.goForward({ waitUntil: 'domcontentloaded' }));
	monkey.asked = null;
	return new URL(page.url()).pathname;
}

async function chooseScheme(monkey: Monkey): Promise<string | null> {
	const done = await press(monkey, 'header details[open] fieldset label');
	const chosen = SCHEMES.find((each) => done === `“${layoutWords.scheme[each]}”`);
	if (chosen) monkey.scheme = chosen;
	return done;
}

export const WORLD: readonly Action[] = [
	{
		name: 'resize',
		weight: 5,
		act: async ({ page, random }) => {
			const size = oneOf(random, SIZES);
			await page.setViewportSize(size);
			return `${String(size.width)} × ${String(size.height)}`;
		},
	},
	{ name: 'choose a scheme', weight: 6, act: chooseScheme },
	{
		name: 'the system’s scheme',
		weight: 1,
		act: async (monkey) => {
			monkey.system = monkey.system === 'dark' ? 'light' : 'dark';
			await monkey.page.emulateMedia({ colorScheme: monkey.system });
			return monkey.system;
		},
	},
	{
		name: 'network',
		weight: 2,
		act: async (monkey) => {
			monkey.isOffline = !monkey.isOffline;
			await monkey.page.context().setOffline(monkey.isOffline);
			return monkey.isOffline ? 'off' : 'on';
		},
	},
	{
		name: 'reload',
		weight: 1,
		act: async (monkey) => {
			await monkey.page.reload({ waitUntil: 'domcontentloaded' });
			await isAwake(monkey.page);
			return '';
		},
	},
	{ name: 'back', weight: 6, act: (monkey) => travel(monkey, -1) },
	{ name: 'forward', weight: 4, act: (monkey) => travel(monkey, 1) },
	{
		name: 'jump to an event',
		weight: 3,
		act: async ({ page, random }) => {
			const event = oneOf(random, story.events);
			await page.evaluate((hash) => (location.hash = hash), `#event-${event.id}`);
			return event.id;
		},
	},
	{
		name: 'a page of the menu',
		weight: 3,
		act: (monkey) => follow(monkey, 'header details[open] li:not(:last-child) a'),
	},
	{ name: 'back to a stage', weight: 30, act: (monkey) => follow(monkey, 'main.page a[href*="/stage/"]') },
	{
		name: 'back to the map',
		weight: 20,
		act: (monkey) => follow(monkey, 'body:has(main.page) header .title a'),
	},
];
