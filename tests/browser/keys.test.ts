import { afterEach, describe, expect, test } from 'vitest';
import { stepOf } from '#lib/reader/shell/keys.ts';

const steps: (number | null)[] = [];
const listen = (event: KeyboardEvent): void => {
	steps.push(stepOf(event));
};

function press(target: Element, key: string, options: KeyboardEventInit = {}): number | null {
	window.addEventListener('keydown', listen, { once: true });
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
	return steps.pop() ?? null;
}

function put(html: string): Element {
	document.body.innerHTML = `<main>${html}</main>`;
	return document.querySelector('.at') ?? document.body;
}

afterEach(() => {
	document.body.innerHTML = '';
});

describe('an arrow key', () => {
	test('asks for a step from the page, a link or a button', () => {
		for (const html of ['', '<a class="at" href="#a">A</a>', '<button class="at">B</button>']) {
			expect(press(put(html), 'ArrowLeft')).toBe(-1);
			expect(press(put(html), 'ArrowRight')).toBe(1);
		}
	});

	test.each(['ArrowUp', 'ArrowDown', 'Home', 'PageDown', ' ', 'l'])('is not any other key: %s', (key) => {
		expect(press(put(''), key)).toBeNull();
	});

	test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('belongs to the browser with %s', (modifier) => {
		expect(press(put(''), 'ArrowLeft', { [modifier]: true })).toBeNull();
	});

	test.each([
		'<input class="at">',
		'<input class="at" type="checkbox">',
		'<select class="at"><option>1</option></select>',
		'<textarea class="at"></textarea>',
		'<p contenteditable><b class="at">text</b></p>',
		'<div class="at" role="slider" tabindex="0"></div>',
		'<div data-map="live"><canvas class="at" tabindex="0"></canvas></div>',
		'<div data-map="live"><button class="at">+</button></div>',
	])('is left to what uses it itself: %s', (html) => {
		expect(press(put(html), 'ArrowRight')).toBeNull();
	});

	test('is left alone where something has answered it already', () => {
		const button = put('<button class="at">B</button>');
		button.addEventListener('keydown', (event) => event.preventDefault());
		expect(press(button, 'ArrowRight')).toBeNull();
	});
});
