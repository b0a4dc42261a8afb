import { test } from 'vitest';
import { openForMonkey } from '../e2e/support/monkey/open.ts';
import { asked, letLoose } from '../e2e/support/monkey/run.ts';

const RUN = asked(2023, 5000);

test(
	`a wild reader: ${String(RUN.actions)} actions, seed ${String(RUN.seed)}`,
	{ timeout: 4 * 60 * 60_000 },
	async () => {
		await letLoose(await openForMonkey(), RUN);
	},
);
