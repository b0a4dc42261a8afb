import address from 'maplibre-gl/dist/maplibre-gl.css?url';

/**
 * Links MapLibre's style sheet, once. To be awaited before the map is made. It comes with the map and not as an import: SvelteKit
 * links what is imported in the page, whose first paint would wait for it.
 *
 * @throws when it cannot be loaded; the next call requests it again
 */
export async function loadMapStyles(): Promise<void> {
	if (document.querySelector(`link[href="${address}"]`)) return;
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = address;
	await new Promise((settle, fail) => {
		link.addEventListener('load', settle);
		link.addEventListener('error', () => {
			link.remove();
			fail(new Error('the style sheet of the map could not be fetched'));
		});
		document.head.append(link);
	});
}
