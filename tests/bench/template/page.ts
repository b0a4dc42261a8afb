/**
 * A map story as one writes it in an afternoon: the text comes from `config.js` by script, the map is made at once with the
 * library's defaults, and the camera flies to the chapter that is scrolled into view. `#<chapter>` opens it at that chapter.
 */
import { Map as GlMap, Popup, setWorkerUrl } from 'maplibre-gl';
import type { Chapter, Config } from './config.ts';

/** For the benchmark: the site's map element bears its map in the same way. */
interface TemplateElement extends HTMLElement {
	rivalMap?: GlMap;
}

declare const config: Config;

const { title, chapters } = config;

const story = document.querySelector<HTMLElement>('#story')!;
document.title = title;
story.append(heading('h1', title), ...chapters.map(section));

const asked = chapters.find(({ id }) => `#${id}` === location.hash);
const first = asked ?? chapters[0]!;
if (asked) document.getElementById(asked.id)?.scrollIntoView();

setWorkerUrl('maplibre-gl-worker.js');
const container: TemplateElement = document.querySelector<HTMLElement>('#map')!;
const map = new GlMap({ container, style: 'style.json', ...cameraOf(first), scrollZoom: false });

map.on('click', 'events', ({ features, lngLat }) => {
	new Popup().setLngLat(lngLat).setText(String(features?.[0]?.properties['title'])).addTo(map);
});

const inView = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			target.classList.toggle('on', isIntersecting);
			const chapter = chapters.find(({ id }) => id === target.id);
			if (isIntersecting && chapter) map.flyTo(cameraOf(chapter));
		}
	},
	// The chapter that crosses the middle of the window.
	{ rootMargin: '-50% 0px' },
);
for (const chapter of story.querySelectorAll('.chapter')) inView.observe(chapter);

void map.once('idle', () => {
	container.dataset['map'] = 'live';
});
container.rivalMap = map;

function section({ id, title: head, text }: Chapter): HTMLElement {
	const made = document.createElement('section');
	made.id = id;
	made.className = 'chapter';
	made.innerHTML = text;
	made.prepend(heading('h2', head));
	return made;
}

function heading(level: 'h1' | 'h2', text: string): HTMLElement {
	const made = document.createElement(level);
	made.textContent = text;
	return made;
}

function cameraOf({ center: [lng, lat], zoom }: Chapter): {
	center: [lng: number, lat: number];
	zoom: number;
} {
	return { center: [lng, lat], zoom };
}
