/**
 * `npm test`: everything that must hold, cheapest first, up to the first failure.
 * `npm test -- unit` runs that step alone (several may be named), `npm test -- e2e smoke` hands the rest to it.
 * Where Firefox or WebKit are missing, their step is skipped; with CI set in the environment that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { IN_A_WINDOW, missingForBrowsers } from './browsers.ts';
import { ensureChromium } from './chromium.ts';

const MINUTE = 60_000;

/** The steps in order: what each is called, and its command. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
	lint: ['npm', 'run', '--silent', 'lint'],
	check: ['npm', 'run', '--silent', 'check'],
	geodata: ['npm', 'run', '--silent', 'geodata'],
	basemap: ['npm', 'run', '--silent', 'basemap', '--', '--check'],
	unit: ['npx', 'vitest', 'run', '--project', 'unit'],
	build: ['npm', 'run', '--silent', 'build'],
	licences: ['npm', 'run', '--silent', 'licences'],
	browser: ['npx', 'vitest', 'run', '--project', 'browser'],
	e2e: ['npx', 'vitest', 'run', '--project', 'e2e'],
	browsers: [...IN_A_WINDOW, 'npx', 'vitest', 'run', '--project', 'browsers'],
};
const NEEDS_CHROMIUM = new Set(['browser', 'e2e']);

const { steps, rest } = wanted(process.argv.slice(2));
const started = Date.now();
// First of all, so that whoever lacks one hears of it now and not after minutes.
if (steps.some((step) => NEEDS_CHROMIUM.has(step))) process.env.CHROMIUM_PATH = await orExit(ensureChromium);
const missing = steps.includes('browsers') ? await orExit(missingForBrowsers) : null;
if (missing !== null && process.env.CI) exit(missing);
let skipped = 0;
for (const [index, step] of steps.entries()) {
	console.log(`\n── ${step} (${String(index + 1)} of ${String(steps.length)})`);
	if (step === 'browsers' && missing !== null) {
		console.log(`── ${step} skipped: ${missing}`);
		skipped += 1;
		continue;
	}
	const stepStarted = Date.now();
	if (!passes(step)) {
		console.error(`\n${step} failed after ${took(stepStarted)}: ${passed(index)}, 1 failed.`);
		console.error(`Again, this step alone: npm test -- ${[step, ...rest].join(' ')}`);
		process.exit(1);
	}
	console.log(`── ${step} passed in ${took(stepStarted)}`);
}
console.log(
	`\n${passed(steps.length - skipped)}, ${String(skipped)} skipped, 0 failed, in ${took(started)}.`,
);

/** Splits the arguments into the steps that they name (all where they name none) and what is for the step itself. */
function wanted(args: readonly string[]): { steps: readonly string[]; rest: readonly string[] } {
	const firstOther = args.findIndex((arg) => !Object.hasOwn(STEPS, arg));
	const named = firstOther === -1 ? args : args.slice(0, firstOther);
	const rest = args.slice(named.length);
	if (rest.length > 0 && named.length !== 1) {
		exit(`"${rest.join(' ')}" is no step. The steps are: ${Object.keys(STEPS).join(', ')}.`);
	}
	return { steps: named.length > 0 ? named : Object.keys(STEPS), rest };
}

/** What is found; where that throws, its message is the last word. */
async function orExit<Found>(find: () => Found | Promise<Found>): Promise<Found> {
	try {
		return await find();
	} catch (error) {
		exit(error instanceof Error ? error.message : String(error));
	}
}

function exit(message: string): never {
	console.error(message);
	process.exit(1);
}

function passes(step: string): boolean {
	const [command = '', ...args] = [...(STEPS[step] ?? []), ...rest];
	return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function passed(count: number): string {
	return `${String(count)} ${count === 1 ? 'step' : 'steps'} passed`;
}

/** Time since then, for a person: "9 s", "3 min 20 s". */
function took(since: number): string {
	const elapsed = Date.now() - since;
	const seconds = `${String(Math.round((elapsed % MINUTE) / 1000))} s`;
	return elapsed < MINUTE ? seconds : `${String(Math.floor(elapsed / MINUTE))} min ${seconds}`;
}
