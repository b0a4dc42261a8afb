/**
 * `npm run audit`: Lighthouse on the built site, as a desktop and as a phone. Accessibility, best practices and SEO must
 * be full on each page; whatever is not is named with what is at fault. `npm run build` comes first.
 */
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import type { Config, RunnerResult } from 'lighthouse';
import { chromium } from 'playwright';
import { ensureChromium, launchArguments } from './chromium.ts';
import { serveStatic } from './static-server.ts';

/** The overview, and the first stage, the middle one and the last, as far as the folder's order tells. */
function pages(): string[] {
	const stages = readdirSync('build/stage').sort();
	const some = new Set([0, 0.5, 1].map((share) => stages[Math.round(share * (stages.length - 1))]));
	return ['', ...[...some].flatMap((stage) => (stage === undefined ? [] : [`stage/${stage}/`]))];
}

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const PRESETS: Readonly<Record<string, Config | undefined>> = { desktop: desktopConfig, mobile: undefined };

/** How long the first paint and the load may take: the renderer is software. */
const PATIENCE = 90_000;

/** What of a page keeps a category from being full: a line for each audit. */
function shortcomings({ lhr }: RunnerResult): string[] {
	return CATEGORIES.flatMap((id) => {
		const category = lhr.categories[id];
		if (!category) return [`${id} was not measured`];
		const refs = category.auditRefs.filter(({ weight }) => weight > 0).map((ref) => lhr.audits[ref.id]);
		const failed = refs.filter((audit) => audit && audit.score !== null && audit.score < 1);
		// One that did not run says nothing: not a pass either.
		const broken = refs.filter((audit) => audit?.scoreDisplayMode === 'error');
		const lines = [...failed, ...broken].map(
			(audit) => `  ${id}: ${audit?.title ?? ''} ${JSON.stringify(audit?.details ?? audit?.errorMessage)}`,
		);
		return category.score === 1 ? lines : [`  ${id}: ${String((category.score ?? 0) * 100)}`, ...lines];
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				resolve(typeof address === 'object' && address ? address.port : 0);
			});
		});
	});
}

async function audit(): Promise<boolean> {
	const site = await serveStatic({ dir: 'build', port: 4173 });
	const port = await freePort();
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: [...launchArguments(), `--remote-debugging-port=${String(port)}`],
	});
	let isFull = true;
	try {
		for (const [preset, config] of Object.entries(PRESETS)) {
			for (const page of pages()) {
				const result = await lighthouse(
					site.url + page,
					{ port, onlyCategories: CATEGORIES, output: 'json', maxWaitForLoad: PATIENCE, logLevel: 'error' },
					config,
				);
				const lines = result ? shortcomings(result) : ['  nothing was measured'];
				if (lines.length > 0) isFull = false;
				console.log(`${lines.length > 0 ? 'short' : 'full '} ${preset} /${page}`);
				for (const line of lines) console.log(line);
			}
		}
	} finally {
		await browser.close();
		await site.close();
	}
	return isFull;
}

process.exitCode = (await audit()) ? 0 : 1;
