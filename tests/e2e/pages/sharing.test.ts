import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { iframeHtml } from '#lib/reader/header/embed-code.ts';
import { publicSiteOf } from '../../../scripts/public-addresses.ts';
import { widthWithWords } from '#lib/picture/index.ts';
import { TOKENS } from '#lib/look/tokens.ts';
import { formats } from '#lib/text/format.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { shareWords } from '#lib/text/en/share.ts';
import { pictureStays } from '../support/picture.ts';
import { address, NARROW, openPage } from '../support/browser.ts';
import { MIDDLE, story } from '../support/story.ts';

const STAGE = story.stages[MIDDLE]!;
const NEXT = story.stages[MIDDLE + 1]!;
const PATH = `stage/${STAGE.id}/`;
const [west, south, east, north] = STAGE.camera;
const VIEW = [
	'8',
	...[(south + north) / 2, (west + east) / 2].map((at) => String(Number(at.toFixed(2)))),
].join('/');
const MOMENT = formatMoment(STAGE.moment + 5 * 60_000);

/** Someone else's page, with the lines of docs/embedding.md. */
const hostPage = (frame: string, origin: string, type: string) => `<!doctype html>
<title>host</title><body style="margin:0"><div style="height:400px">Before</div>
${frame}
<div style="height:800px">After</div>
<script>
	const ORIGIN = '${origin}';
	const TYPE = '${type}';
	addEventListener('message', ({ origin, source, data }) => {
		if (origin !== ORIGIN || data?.type !== TYPE) return;
		const height = Number(data.height);
		if (!(height > 0 && height < 20000)) return;
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.contentWindow === source) frame.style.height = height + 'px';
		}
	});
</script>`;

let host: Server;
let hostAddress: string;

beforeAll(async () => {
	const frame = iframeHtml(address(`embed/${PATH}`), STAGE.title);
	host = createServer((request, response) => {
		const type =
			request.url === '/listening-since-long/' ? `${story.formerIds[0]!}:height` : `${story.id}:height`;
		response.setHeader('content-type', 'text/html');
		response.end(hostPage(frame, new URL(address()).origin, type));
	});
	await new Promise<void>((resolve) => host.listen(0, resolve));
	hostAddress = `http://localhost:${String((host.address() as AddressInfo).port)}/`;
});

afterAll(() => {
	host.close();
});

/** What the page around a frame has made of the height that it was told. */
async function isAsHighAsItsContent(page: Page, frame: FrameLocator): Promise<void> {
	await expect
		.poll(async () => {
			const inside = await frame
				.locator('html')
				.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
			const outside = await page.locator('iframe').evaluate((element) => element.clientHeight);
			return Math.abs(inside - outside);
		})
		.toBeLessThanOrEqual(1);
}

describe('a stage in someone else’s page', () => {
	const open = async (path = '') => {
		const page = await openPage('/about/', { expected: [/other host: http:\/\/localhost/, /favicon/] });
		await page.goto(hostAddress + path);
		return { page, frame: page.frameLocator('iframe') };
	};

	test('is drawn without the site’s furniture, as high as its content', async () => {
		const { page, frame } = await open();
		expect(await frame.locator('h1').innerText()).toBe(STAGE.title);
		expect(await frame.getByRole('link', { name: 'About' }).count()).toBe(0);
		await isAsHighAsItsContent(page, frame);
	});

	test('is as high as its content in a page that listens for the site’s earlier name', async () => {
		const { page, frame } = await open('listening-since-long/');
		await isAsHighAsItsContent(page, frame);
	});

	test('steps within its frame and leads to the full page', async () => {
		const { page, frame } = await open();
		await frame.locator('[rel="next"]').click();
		await frame.locator(`article[data-stage="${NEXT.id}"]`).waitFor();

		expect(page.url()).toBe(hostAddress);
		const whole = frame.getByRole('link', { name: 'Open this stage in the full map' });
		expect(await whole.evaluate((link: HTMLAnchorElement) => [link.href, link.target])).toEqual([
			address(`stage/${NEXT.id}/`),
			'_blank',
		]);
	});

	test('opens beside the page what leads out of the story', async () => {
		const { page, frame } = await open();
		await frame.getByRole('slider').waitFor();
		const opened = async (link: Locator): Promise<string> => {
			const [apart] = await Promise.all([page.context().waitForEvent('page'), link.evaluate(press)]);
			const url = apart.url();
			await apart.close();
			return url;
		};
		const press = (link: HTMLElement | SVGElement) => {
			if (link instanceof HTMLElement) link.click();
		};
		expect(await opened(frame.getByRole('link', { name: mapWords.allSigns }).first())).toContain('/about/');
		expect(page.url()).toBe(hostAddress);
		await frame.locator(`article[data-stage="${STAGE.id}"]`).waitFor();
	});

	test('leaves Back to the page around it: however the reader goes on in the frame, it leads away', async () => {
		const { page, frame } = await open();
		await frame.getByRole('slider').waitFor();
		const length = await page.evaluate(() => history.length);
		const isAt = (index: number) =>
			frame.locator(`article[data-stage="${story.stages[index]!.id}"]`).waitFor();
		await frame.locator('[rel="next"]').click();
		await isAt(MIDDLE + 1);
		await page.keyboard.press('ArrowRight');
		await isAt(MIDDLE + 2);
		await frame.locator('nav summary').click();
		await frame.locator('nav ol a').first().click();
		await isAt(0);
		await frame.locator('article sup a, article a[data-source]').first().click();
		await page.keyboard.press('Escape');
		await frame
			.locator('.skip')
			.first()
			.evaluate((link: HTMLElement) => {
				link.click();
			});
		expect(await page.evaluate(() => history.length)).toBe(length);
		await page.goBack();
		await page.waitForURL(address('about/'));
	});

	test('obeys no message', async () => {
		const { page, frame } = await open();
		await frame.getByRole('slider').waitFor();
		await page.evaluate(
			([type, stage]) => {
				const target = document.querySelector('iframe')?.contentWindow;
				for (const message of [{ type, height: 5 }, 'step', { stage }]) target?.postMessage(message, '*');
			},
			[`${story.id}:height`, NEXT.id],
		);

		expect(await frame.locator('article').getAttribute('data-stage')).toBe(STAGE.id);
		expect(await page.frames()[1]?.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	});
});

test.skipIf(publicSiteOf('build') === null)(
	'oEmbed is a file for each stage, and each stage’s head leads to it',
	async () => {
		const page = await openPage(PATH, { script: false });
		const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
		const path = new URL(link ?? '').pathname.replace(/^\//, '');
		const answer = (await (await fetch(address(path))).json()) as Record<string, unknown>;

		expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: STAGE.title });
		expect(answer['html']).toContain(`/embed/${PATH}`);
	},
);

describe('sharing', () => {
	const granted = { permissions: ['clipboard-read', 'clipboard-write'] };
	const clipboard = (page: Awaited<ReturnType<typeof openPage>>) =>
		page.evaluate(() => navigator.clipboard.readText());

	test('copies a link to the stage, to this view and moment, and the HTML to embed it, and says so', async () => {
		const page = await openPage(`${PATH}?t=${MOMENT}&map=${VIEW}`, { context: granted });
		await page.getByRole('button', { name: 'Share' }).click();

		await page.getByRole('button', { name: 'Copy a link to this stage' }).click();
		await page.getByText('The link to this stage has been copied.').waitFor();
		expect(await clipboard(page)).toBe(address(PATH));

		await page.getByRole('button', { name: 'Copy a link to this exact view and moment' }).click();
		await page.getByText('The link to this view and moment has been copied.').waitFor();
		const view = new URL(await clipboard(page));
		expect(view.searchParams.get('t')).toBe(MOMENT);
		expect(view.searchParams.get('map')).toBe(VIEW);

		await page.getByRole('button', { name: 'Copy the HTML to embed this stage' }).click();
		await page.getByText('The HTML to embed it has been copied.').waitFor();
		expect(await clipboard(page)).toContain(`<iframe src="${address(`embed/${PATH}`)}"`);

		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	/** Saves the map of the page that is open, in one of its forms. */
	async function saved(page: Page, form: 'SVG' | 'PNG'): Promise<{ name: string; file: Buffer }> {
		const button = page.getByRole('button', { name: `(${form})` });
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
	}

	test('saves the map as the reader sees it: view, moment, scheme and layers', async () => {
		const page = await openPage(`${PATH}?t=${MOMENT}&map=${VIEW}`, { scheme: 'dark' });
		await page.getByRole('button', { name: 'Share' }).click();
		const { name, file } = await saved(page, 'SVG');
		const svg = file.toString();

		expect(name).toBe(`${STAGE.id}.svg`);
		expect(svg).toContain(story.credits.routes!.who);
		expect(svg).toContain(formats(story.clock).formatMomentForReader(STAGE.moment + 5 * 60_000));
		expect(svg).toContain(TOKENS.dark.land);
		expect(svg).not.toContain(TOKENS.light.land);
		const own = await readFile(`build/picture/${STAGE.id}.svg`, 'utf8');
		expect(svg.split('<path').length).not.toBe(own.split('<path').length);
	});

	test('saves it as an image of twice its size', async () => {
		const page = await openPage(PATH);
		await page.getByRole('button', { name: 'Share' }).click();
		const { name, file } = await saved(page, 'PNG');
		expect(name).toBe(`${STAGE.id}.png`);
		const map = await page.locator('[data-map]').evaluate(({ clientWidth, clientHeight }) => ({
			...{ width: clientWidth, height: clientHeight },
		}));
		// A PNG has its size from its 17th byte on.
		expect(file.readUInt32BE(16)).toBe(2 * widthWithWords(map.width));
		expect(file.readUInt32BE(20)).toBeGreaterThanOrEqual(2 * map.height);
	});

	test('says so where a file of the map does not arrive, and saves it when asked again', async () => {
		const page = await openPage(PATH, { expected: [/could not be|ERR_FAILED|cannot be saved/] });
		await pictureStays(page);
		const files = /\/assets\/(basemap|labels)\./;
		await page.route(files, (route) => route.abort());
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('button', { name: '(SVG)' }).click();
		await page.getByText(shareWords.notSaved).waitFor();
		await page.unroute(files);
		expect((await saved(page, 'SVG')).name).toBe(`${STAGE.id}.svg`);
	});

	test('shows the link where the browser does not allow copying', async () => {
		const page = await openPage(PATH, {
			before: async (opened) => {
				await opened.addInitScript(() => {
					navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
				});
			},
		});
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('button', { name: 'Copy a link to this stage' }).click();

		await page.getByRole('dialog').getByText(address(PATH)).waitFor();
	});

	test('opens the system’s sheet on a phone that has one', async () => {
		const page = await openPage(PATH, {
			size: NARROW,
			context: { hasTouch: true, isMobile: true },
			before: async (opened) => {
				await opened.addInitScript(() => {
					navigator.share = (data) => {
						document.documentElement.dataset['shared'] = data?.url ?? '';
						return Promise.resolve();
					};
				});
			},
		});
		await page.getByRole('button', { name: 'Share' }).click();

		await expect.poll(() => page.locator('html').getAttribute('data-shared')).toBe(address(PATH));
		expect(await page.getByRole('dialog').count()).toBe(0);
	});
});

test('what machines read in the head stays on the page that was loaded, and is of no other page after a step', async () => {
	const page = await openPage(PATH);
	const named = page.locator('meta[property="og:title"]');
	expect(await named.getAttribute('content')).toBe(STAGE.title);
	expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);

	await page.keyboard.press('ArrowRight');
	await page.locator(`article[data-stage="${NEXT.id}"]`).waitFor();
	expect(await named.count()).toBe(0);
	expect(await page.title()).toContain(NEXT.title);
});
