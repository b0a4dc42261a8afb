/** Lets a monkey loose on a page, and tells how to see again what it did. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expectPage } from './compare.ts';
import { MAP } from './map.ts';
import { isAwake, type Action, type Monkey } from './monkey.ts';
import { OPENS } from './opens.ts';
import { randomFrom, weighted } from './random.ts';
import { STEPS } from './steps.ts';
import { TIME } from './time.ts';
import { WORLD } from './world.ts';

const ACTIONS: readonly Action[] = [...STEPS, ...TIME, ...MAP, ...OPENS, ...WORLD];
const TOLD = 30;
/** So many actions in a row may find nothing to act on; Escape and the window always are there. */
const TRIES = 1000;

export interface Run {
	readonly seed: number;
	/** How many actions. */
	readonly actions: number;
	/** The page is compared each time that so many are done, and at the end. */
	readonly each: number;
}

/** What `MONKEY_SEED`, `MONKEY_ACTIONS` and `MONKEY_EACH` ask for, or else this. */
export function asked(seed: number, actions: number): Run {
	return {
		seed: Number(process.env['MONKEY_SEED'] ?? seed),
		actions: Number(process.env['MONKEY_ACTIONS'] ?? actions),
		each: Number(process.env['MONKEY_EACH'] ?? 100),
	};
}

/**
 * Lets a monkey do so many things to a page, and compares what the page shows with what it must.
 *
 * @throws with the seed and the last actions where anything is wrong
 */
export async function letLoose(page: Page, { seed, actions, each }: Run): Promise<void> {
	const monkey: Monkey = {
		page,
		random: randomFrom(seed),
		hidden: new Set(),
		scheme: 'system',
		system: 'light',
		isOffline: false,
		asked: null,
	};
	const start = performance.now();
	const done: string[] = [];
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
	try {
		await isAwake(page);
		await expectPage(monkey);
		for (let count = 1; count <= actions; count += 1) {
			done.push(
				`${String(count)} ${await doSomething(monkey, Math.imul(seed, 0x85ebca6b) ^ Math.imul(count, 0x9e3779b1))}`,
			);
			expect(faults).toEqual([]);
			if (count % each === 0 || count === actions) await expectPage(monkey);
		}
		expect(faults).toEqual([]);
		console.log(summary(seed, done, performance.now() - start));
	} catch (cause) {
		const replay = `MONKEY_SEED=${String(seed)} MONKEY_ACTIONS=${String(actions)} MONKEY_EACH=${String(each)}`;
		const last = done.slice(-TOLD).map((line) => `  ${line}`);
		const told = cause instanceof Error ? cause.message : String(cause);
		throw new Error(
			[`${replay} does it again, at ${page.url()}: ${told}`, ...faults, 'The last actions:', ...last].join(
				'\n',
			),
			{ cause },
		);
	} finally {
		await page.context().setOffline(false);
	}
}

function summary(seed: number, done: readonly string[], time: number): string {
	const kinds = new Set(done.map((line) => /\d+ (.*?):/.exec(line)?.[1]));
	return `Monkey ${String(seed)}: ${String(done.length)} actions of ${String(kinds.size)} kinds in ${(time / 1000).toFixed()} s, nothing wrong.`;
}

async function doSomething(monkey: Monkey, seed: number): Promise<string> {
	await knowShell(monkey);
	const random = randomFrom(seed);
	monkey.random = random;
	for (let tries = 0; tries < TRIES; tries += 1) {
		const action = weighted(random, ACTIONS);
		const done = await action.act(monkey);
		if (done !== null) return `${action.name}: ${done}`;
	}
	throw new Error('The monkey finds nothing to do.');
}

interface KnownShell extends HTMLElement {
	isKnown?: boolean;
}

/** What was hidden on the map is forgotten with the page around it, after a reload or a visit to another page. */
async function knowShell(monkey: Monkey): Promise<void> {
	const isNew = await monkey.page.evaluate(() => {
		const shell = document.querySelector<KnownShell>('main.story');
		if (!shell || shell.isKnown) return false;
		shell.isKnown = true;
		return true;
	});
	if (isNew) monkey.hidden.clear();
}
