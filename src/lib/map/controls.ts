import { AttributionControl, NavigationControl, ScaleControl, type Map as GlMap } from 'maplibre-gl';
import type { StoryHead } from '#lib/story/head.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';

/** Whom the routes are owed to, as HTML. The link leads out of a frame. */
function routesCredit({ credits: { routes } }: Pick<StoryHead, 'credits'>): string[] {
	if (!routes) return [];
	const link = `<a href="${escaped(routes.address)}" target="_blank" rel="noopener noreferrer">${escaped(routes.who)}</a>`;
	return [escaped(routes.short).replace(escaped(routes.who), link)];
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** px */
const FOLDS_CREDITS_BELOW = 640;

/** Zoom buttons and compass, scale bar, credits. */
export function addControls(map: GlMap, story: Pick<StoryHead, 'credits'>): void {
	map.addControl(new NavigationControl({ visualizePitch: false }), 'top-right');
	map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
	map.addControl(
		new AttributionControl({
			compact: true,
			customAttribution: routesCredit(story),
		}),
		'bottom-right',
	);
	const container = map.getContainer();
	foldCreditsWhereNarrow(map, container);
	// The canvas is a tab stop, and takes + and - for what the buttons do. What opens the credits has no key there.
	for (const control of container.querySelectorAll<HTMLElement>('.maplibregl-ctrl button')) {
		control.tabIndex = -1;
	}
	showCompassWhenTurned(map, container);
	sayWhyNoCloser(map, container);
}

/** Zooming in ends where lines would look more exact than they are. */
function sayWhyNoCloser(map: GlMap, container: HTMLElement): void {
	const button = container.querySelector<HTMLElement>('.maplibregl-ctrl-zoom-in');
	const usual = button?.title ?? '';
	map.on('zoom', () => {
		const words = map.getZoom() < map.getMaxZoom() ? usual : mapTools.noCloser;
		if (!button || button.title === words) return;
		button.title = words;
		button.setAttribute('aria-label', words);
	});
}

/** North is up on a map that has no compass; where it is not, the compass says so, and a click brings it back. */
function showCompassWhenTurned(map: GlMap, container: HTMLElement): void {
	const compass = container.querySelector<HTMLElement>('.maplibregl-ctrl-compass');
	const show = () => {
		compass?.toggleAttribute('hidden', map.getBearing() === 0);
	};
	show();
	map.on('rotate', show);
}

/**
 * MapLibre opens its credits at first, and they would cover the south of a small map: there a button opens them. What
 * the reader opens stays open until the map is made small again.
 */
function foldCreditsWhereNarrow(map: GlMap, container: HTMLElement): void {
	const credits = container.querySelector('.maplibregl-ctrl-attrib');
	let wasNarrow = false;
	const fold = () => {
		const isNarrow = container.clientWidth < FOLDS_CREDITS_BELOW;
		if (isNarrow && !wasNarrow) {
			credits?.classList.remove('maplibregl-compact-show');
			credits?.removeAttribute('open');
		}
		wasNarrow = isNarrow;
	};
	fold();
	map.on('resize', fold);
}
