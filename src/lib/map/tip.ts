import { Popup, type Map as GlMap, type Offset } from 'maplibre-gl';
import type { Choice } from '#lib/look/choice.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat } from '#lib/story/types.ts';

/** The short text beside what is pointed at. */
export interface TipText {
	readonly title: string;
	readonly line: string;
}

/** From a place to its tip, by the side that the tip's point is on, px. A sign on a stem stands above its place. */
function offsets(hasStem: boolean): Offset {
	const up = hasStem ? -46 : -12;
	const middle = hasStem ? -26 : 0;
	return {
		center: [0, 0],
		top: [0, 12],
		'top-left': [8, 12],
		'top-right': [-8, 12],
		bottom: [0, up],
		'bottom-left': [8, up],
		'bottom-right': [-8, up],
		left: [22, middle],
		right: [-22, middle],
	};
}

/** A few words on the map beside a sign. They stand clear of its sign and take no click. */
export class Tip {
	readonly #map: GlMap;
	readonly #popup = new Popup({ closeButton: false, closeOnClick: false, className: 'event-tip' });

	constructor(map: GlMap) {
		this.#map = map;
	}

	/** Stands beside the sign that is pointed at, unless that is open in its card. */
	follow(scene: Scene, { pointed, selected }: Choice, tipOf: (mark: string) => TipText): void {
		const sign = signsOf(scene).find(({ id }) => id === pointed);
		if (!sign?.position || selected === sign.id) this.hide();
		else this.show(sign.position, sign.presence !== 'earlier', tipOf(sign.id));
	}

	show(place: LngLat, hasStem: boolean, { title, line }: TipText): void {
		const content = document.createElement('div');
		const name = document.createElement('strong');
		name.textContent = title;
		const rest = document.createElement('span');
		rest.textContent = line;
		content.append(name, rest);
		this.#popup
			.setOffset(offsets(hasStem))
			.setLngLat([...place])
			.setDOMContent(content)
			.addTo(this.#map);
	}

	hide(): void {
		this.#popup.remove();
	}
}
