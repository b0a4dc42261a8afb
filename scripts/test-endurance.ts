/**
 * `npm run test:endurance`: builds the site, then runs what takes too long for `npm test` (each file of
 * `tests/endurance/`). Arguments go to the test runner: `npm run test:endurance -- context-loss`.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.ts';

try {
	process.env.CHROMIUM_PATH = await ensureChromium();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
run('npm', ['run', '--silent', 'build']);
run('npx', ['vitest', 'run', '--project', 'endurance', ...process.argv.slice(2)]);

function run(command: string, args: readonly string[]): void {
	const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) process.exit(status ?? 1);
}
