/** WebKit as GTK has it, by WebDriver. */
import { findWebKitDriver, WITHOUT_DESKTOP } from '../../../scripts/browsers.ts';
import { callOf, SIZE, type Browser, type Key, type Point } from './browser.ts';
import { Session } from './webdriver.ts';

const KEYS: Readonly<Record<Key, string>> = {
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014',
	Escape: '\uE00C',
	Shift: '\uE008',
};

type Action = Readonly<Record<string, unknown>>;

/** WebKit's small browser in a window. */
export class WebKit implements Browser {
	readonly #session: Session;

	private constructor(session: Session) {
		this.#session = session;
	}

	/** Starts one; what it keeps, it keeps in memory. */
	static async start(): Promise<WebKit> {
		const session = await Session.start(findWebKitDriver() ?? 'WebKitWebDriver', {
			...process.env,
			...WITHOUT_DESKTOP,
		});
		const webKit = new WebKit(session);
		try {
			await session.post('/window/rect', { x: 0, y: 0, ...SIZE });
			// The window is higher than the page in it.
			const bar = SIZE.height - (await webKit.evaluate(() => innerHeight));
			await session.post('/window/rect', { x: 0, y: 0, width: SIZE.width, height: SIZE.height + bar });
			return webKit;
		} catch (error) {
			await session.close();
			throw error;
		}
	}

	async goto(url: string): Promise<void> {
		await this.#session.post('/url', { url });
	}

	async reload(): Promise<void> {
		await this.#session.post('/refresh');
	}

	async back(): Promise<void> {
		await this.#session.post('/back');
	}

	async evaluate<Args extends readonly unknown[], Result>(
		run: (...args: Args) => Result | Promise<Result>,
		...args: Args
	): Promise<Result> {
		const script = `Promise.resolve().then(() => ${callOf(run, args)}).then(
			(value) => arguments[0]({ value }),
			(error) => arguments[0]({ error: String(error) }),
		);`;
		const answer = (await this.#session.post('/execute/async', { script, args: [] })) as
			{ value: Result } | { error: string };
		if ('error' in answer) throw new Error(answer.error);
		return answer.value;
	}

	async press(keys: readonly Key[], times = 1): Promise<void> {
		const once = [
			...keys.map((key) => ({ type: 'keyDown', value: KEYS[key] })),
			...keys.toReversed().map((key) => ({ type: 'keyUp', value: KEYS[key] })),
		];
		await this.#act({ type: 'key', id: 'keys', actions: Array.from({ length: times }, () => once).flat() });
	}

	click(at: Point): Promise<void> {
		return this.#point([moveTo(at), press, letGo]);
	}

	drag(from: Point, to: Point): Promise<void> {
		return this.#point([moveTo(from), press, moveTo(to, 100), letGo]);
	}

	async wheel(at: Point, down: number): Promise<void> {
		const turn = { type: 'scroll', ...at, deltaX: 0, deltaY: down, duration: 0 };
		await this.#act({ type: 'wheel', id: 'wheel', actions: [turn] });
		// Else it takes the next turn for this one, if it is of the same size.
		await this.#session.delete('/actions');
	}

	async screenshot(): Promise<Buffer> {
		return Buffer.from((await this.#session.get('/screenshot')) as string, 'base64');
	}

	close(): Promise<void> {
		return this.#session.close();
	}

	#point(actions: readonly Action[]): Promise<void> {
		return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
	}

	async #act(input: Action): Promise<void> {
		await this.#session.post('/actions', { actions: [input] });
	}
}

const press: Action = { type: 'pointerDown', button: 0 };
const letGo: Action = { type: 'pointerUp', button: 0 };

function moveTo({ x, y }: Point, duration = 0): Action {
	return { type: 'pointerMove', duration, x: Math.round(x), y: Math.round(y) };
}
