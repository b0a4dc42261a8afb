import library from 'maplibre-gl/dist/maplibre-gl.css?url';
import own from './map.css?url';

/**
 * Links MapLibre's style sheet and, after it, ours for what the live map draws, once. To be awaited before the map is made. They come with the map and not as
 * imports: SvelteKit links what is imported in the page, whose first paint would wait for it.
 *
 * @throws when one cannot be loaded; the next call requests it again
 */
export async function loadMapStyles(): Promise<void> {
	await Promise.all([library, own].map(link));
}

async function link(href: string): Promise<void> {
	if (document.querySelector(`link[href="${href}"]`)) return;
	const element = document.createElement('link');
	element.rel = 'stylesheet';
	element.href = href;
	await new Promise((settle, fail) => {
		element.addEventListener('load', settle);
		element.addEventListener('error', () => {
			element.remove();
			fail(new Error('the style sheet of the map could not be fetched'));
		});
		document.head.append(element);
	});
}
