import { test } from 'vitest';
import { openForMonkey } from './support/monkey/open.ts';
import { asked, letLoose } from './support/monkey/run.ts';

const RUN = asked(1, 40);

test(
	`a wild reader: ${String(RUN.actions)} actions, seed ${String(RUN.seed)}`,
	{ timeout: 10 * 60_000 },
	async () => {
		await letLoose(await openForMonkey(), RUN);
	},
);
