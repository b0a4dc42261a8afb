/**
 * `npm test`: everything that must hold, up to the first failure. What needs no browser runs side by side, the rest in turn.
 * `npm test -- unit` runs that step alone (several may be named, and run in turn), `npm test -- e2e smoke` hands the rest to it.
 * Where Firefox or WebKit are missing, their step is skipped; with CI set in the environment that is a failure.
 */
import { spawn } from 'node:child_process';
import { IN_A_WINDOW, missingForBrowsers } from './browsers.ts';
import { ensureChromium } from './chromium.ts';

const MINUTE = 60_000;

/** The steps: what each is called, and its command. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
	lint: ['npm', 'run', '--silent', 'lint'],
	check: ['npm', 'run', '--silent', 'check'],
	geodata: ['npm', 'run', '--silent', 'geodata'],
	basemap: ['npm', 'run', '--silent', 'basemap', '--', '--check'],
	unit: ['npx', 'vitest', 'run', '--project', 'unit'],
	build: ['npm', 'run', '--silent', 'build'],
	licences: ['npm', 'run', '--silent', 'licences'],
	browser: ['npx', 'vitest', 'run', '--project', 'browser'],
	e2e: ['npx', 'vitest', 'run', '--project', 'pages', '--project', 'e2e'],
	browsers: [...IN_A_WINDOW, 'npx', 'vitest', 'run', '--project', 'browsers'],
};
/** All steps: what is in one list runs in turn, and the lists of one group side by side. */
const GROUPS: readonly (readonly (readonly string[])[])[] = [
	// The components' tests write into .svelte-kit as the build does, and would spoil it: they follow it.
	[
		['lint', 'check'],
		['build', 'licences', 'geodata', 'basemap', 'browser', 'unit'],
	],
	[['e2e', 'browsers']],
];
const NEEDS_CHROMIUM = new Set(['browser', 'e2e']);

const { steps, rest } = wanted(process.argv.slice(2));
const groups = steps.length === Object.keys(STEPS).length ? GROUPS : [[steps]];
const started = Date.now();
// First of all, so that whoever lacks one hears of it now and not after minutes.
if (steps.some((step) => NEEDS_CHROMIUM.has(step))) process.env.CHROMIUM_PATH = await orExit(ensureChromium);
const missing = steps.includes('browsers') ? await orExit(missingForBrowsers) : null;
if (missing !== null && process.env.CI) exit(missing);
const counts = { passed: 0, skipped: 0 };
const failed: string[] = [];
for (const group of groups) {
	await Promise.all(group.map((lane) => runLane(lane, group.length > 1)));
	if (failed.length === 0) continue;
	console.error(`\n${passed(counts.passed)}, ${String(failed.length)} failed: ${failed.join(', ')}.`);
	for (const step of failed)
		console.error(`Again, this step alone: npm test -- ${[step, ...rest].join(' ')}`);
	process.exit(1);
}
console.log(`\n${passed(counts.passed)}, ${String(counts.skipped)} skipped, 0 failed, in ${took(started)}.`);

/** Runs steps in turn, up to the first that fails. Beside others, each says what it has to say once it is over. */
async function runLane(lane: readonly string[], isBesideOthers: boolean): Promise<void> {
	for (const step of lane) {
		if (step === 'browsers' && missing !== null) {
			console.log(`\n── ${step} skipped: ${missing}`);
			counts.skipped += 1;
			continue;
		}
		const stepStarted = Date.now();
		if (!isBesideOthers) console.log(`\n── ${step}`);
		const { status, output } = await run(step, isBesideOthers);
		if (isBesideOthers) process.stdout.write(`\n── ${step}\n${output}`);
		if (status !== 0) {
			console.error(`── ${step} failed after ${took(stepStarted)}`);
			failed.push(step);
			return;
		}
		console.log(`── ${step} passed in ${took(stepStarted)}`);
		counts.passed += 1;
	}
}

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

/** Runs a step's command; what it says is kept, or shown as it comes. */
function run(step: string, isKept: boolean): Promise<{ status: number | null; output: string }> {
	const [command = '', ...args] = [...(STEPS[step] ?? []), ...rest];
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: isKept ? ['inherit', 'pipe', 'pipe'] : 'inherit',
			shell: process.platform === 'win32',
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (part: Buffer) => (output += part.toString()));
		}
		child.on('error', reject);
		child.on('close', (status) => {
			resolve({ status, output });
		});
	});
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
