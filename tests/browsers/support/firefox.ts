/** Firefox, by WebDriver BiDi. */
import { launch, type Browser as Puppet, type Page } from 'puppeteer-core';
import { findFirefox, WITHOUT_DESKTOP } from '../../../scripts/browsers.ts';
import { callOf, SIZE, type Browser, type Key, type Point } from './browser.ts';

/** A Firefox in a window; headless it has no WebGL where graphics are drawn by software. */
export class Firefox implements Browser {
	readonly #puppet: Puppet;
	readonly #page: Page;

	private constructor(puppet: Puppet, page: Page) {
		this.#puppet = puppet;
		this.#page = page;
	}

	/** Starts one with a profile of its own, which goes with it. */
	static async start(): Promise<Firefox> {
		const puppet = await launch({
			browser: 'firefox',
			executablePath: findFirefox() ?? 'firefox',
			headless: false,
			env: { ...process.env, ...WITHOUT_DESKTOP },
			extraPrefsFirefox: { 'webgl.force-enabled': true },
		});
		try {
			const page = await puppet.newPage();
			await page.setViewport(SIZE);
			return new Firefox(puppet, page);
		} catch (error) {
			await puppet.close();
			throw error;
		}
	}

	async goto(url: string): Promise<void> {
		await this.#page.goto(url);
	}

	async reload(): Promise<void> {
		await this.#page.reload();
	}

	async back(): Promise<void> {
		await this.#page.goBack();
	}

	evaluate<Args extends readonly unknown[], Result>(
		run: (...args: Args) => Result | Promise<Result>,
		...args: Args
	): Promise<Result> {
		return this.#page.evaluate(callOf(run, args)) as Promise<Result>;
	}

	async press(keys: readonly Key[], times = 1): Promise<void> {
		const { keyboard } = this.#page;
		for (let time = 0; time < times; time += 1) {
			for (const key of keys) await keyboard.down(key);
			for (const key of keys.toReversed()) await keyboard.up(key);
		}
	}

	click({ x, y }: Point): Promise<void> {
		return this.#page.mouse.click(x, y);
	}

	async drag(from: Point, to: Point): Promise<void> {
		const { mouse } = this.#page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		await mouse.move(to.x, to.y, { steps: 5 });
		await mouse.up();
	}

	async wheel({ x, y }: Point, down: number): Promise<void> {
		await this.#page.mouse.move(x, y);
		await this.#page.mouse.wheel({ deltaY: down });
	}

	async screenshot(): Promise<Buffer> {
		return Buffer.from(await this.#page.screenshot());
	}

	/** The page on A4, as a PDF. In centimetres: Puppeteer takes Firefox's for inches. */
	print(): Promise<Uint8Array> {
		const margin = '1.2cm';
		return this.#page.pdf({
			width: '21cm',
			height: '29.7cm',
			margin: { top: margin, bottom: margin, left: margin, right: margin },
		});
	}

	close(): Promise<void> {
		return this.#puppet.close();
	}
}
