import type { LngLat } from '#lib/story/types.ts';

/** Kinds of names other than towns. */
export type NameKind = 'country' | 'oblast' | 'sea' | 'lake';

/** A name at a place chosen by eye, where it can be read. */
export interface PlacedName {
	readonly kind: NameKind;
	readonly name: string;
	/** 1 from the start, 2 and 3 as the map comes nearer. */
	readonly rank: 1 | 2 | 3;
	readonly at: LngLat;
}

function placed(kind: NameKind) {
	return (rank: 1 | 2 | 3, name: string, lng: number, lat: number): PlacedName => ({
		kind,
		name,
		rank,
		at: [lng, lat],
	});
}

const country = placed('country');
const oblast = placed('oblast');
const sea = placed('sea');
const lake = placed('lake');

// prettier-ignore
export const PLACED_NAMES: readonly PlacedName[] = [
	country(1, 'Ukraine', 31.6, 49.35),
	country(1, 'Russia', 43.8, 54.3),
	country(1, 'Belarus', 27.1, 52.75),
	country(1, 'Poland', 19.4, 52.0),
	country(1, 'Romania', 24.9, 45.8),
	country(1, 'Kazakhstan', 53.5, 49.3),
	country(2, 'Lithuania', 23.7, 55.45),
	country(2, 'Latvia', 25.6, 56.85),
	country(2, 'Estonia', 25.7, 58.75),
	country(1, 'Finland', 26.2, 62.6),
	country(2, 'Moldova', 28.55, 47.35),
	country(2, 'Georgia', 42.75, 42.35),
	country(2, 'Hungary', 19.3, 46.9),
	country(2, 'Slovakia', 19.5, 48.75),
	country(2, 'Bulgaria', 25.3, 42.7),
	country(2, 'Serbia', 20.8, 44.1),
	country(1, 'Sweden', 16.2, 62.4),
	country(1, 'Germany', 10.3, 51.1),
	country(1, 'Norway', 9.6, 61.3),
	country(2, 'Denmark', 9.3, 56.0),
	country(2, 'Netherlands', 5.9, 52.55),
	country(3, 'Switzerland', 8.1, 46.85),
	country(3, 'Italy', 11.0, 44.3),
	country(3, 'Czechia', 15.6, 49.6),
	country(3, 'Austria', 14.4, 47.4),
	country(3, 'Croatia', 16.4, 45.5),
	country(3, 'Bosnia and Herzegovina', 17.7, 44.25),
	country(3, 'Uzbekistan', 58.3, 43.6),

	oblast(1, 'Rostov Oblast', 41.3, 48.05),
	oblast(1, 'Voronezh Oblast', 40.9, 51.3),
	oblast(1, 'Lipetsk Oblast', 39.2, 52.98),
	oblast(1, 'Tula Oblast', 37.3, 53.75),
	oblast(1, 'Moscow Oblast', 38.75, 55.52),
	oblast(1, 'Luhansk Oblast', 38.95, 49.15),
	oblast(1, 'Donetsk Oblast', 37.5, 47.65),
	oblast(1, 'Crimea', 34.2, 45.32),
	oblast(1, 'Tver Oblast', 34.8, 57.25),
	oblast(1, 'Mahilyow Oblast', 29.9, 53.62),
	oblast(2, 'Smolensk Oblast', 32.9, 55.05),
	oblast(2, 'Ryazan Oblast', 40.4, 54.15),
	oblast(2, 'Belgorod Oblast', 37.6, 50.85),
	oblast(2, 'Kursk Oblast', 35.9, 51.95),
	oblast(2, 'Oryol Oblast', 36.6, 52.75),
	oblast(2, 'Tambov Oblast', 41.8, 52.75),
	oblast(2, 'Volgograd Oblast', 43.9, 49.75),
	oblast(2, 'Kharkiv Oblast', 36.6, 49.4),
	oblast(2, 'Homyel Oblast', 29.6, 52.3),
	oblast(2, 'Minsk Oblast', 27.6, 53.35),
	oblast(2, 'Kaluga Oblast', 35.4, 54.35),
	oblast(2, 'Bryansk Oblast', 33.4, 52.95),
	oblast(2, 'Krasnodar Krai', 39.3, 45.6),
	oblast(2, 'Stavropol Krai', 43.2, 45.2),
	oblast(2, 'Kalmykia', 45.3, 46.6),
	oblast(2, 'Saratov Oblast', 46.8, 51.6),
	oblast(2, 'Penza Oblast', 44.3, 53.35),
	oblast(2, 'Vladimir Oblast', 40.8, 55.95),
	oblast(2, 'Nizhny Novgorod Oblast', 44.6, 55.8),
	oblast(2, 'Yaroslavl Oblast', 39.0, 57.75),
	oblast(2, 'Novgorod Oblast', 32.5, 58.3),
	oblast(2, 'Leningrad Oblast', 31.6, 59.55),
	oblast(2, 'Pskov Oblast', 29.6, 57.2),
	oblast(2, 'Vitsebsk Oblast', 29.2, 55.0),
	oblast(2, 'Hrodna Oblast', 25.2, 53.45),
	oblast(2, 'Brest Oblast', 25.2, 52.35),
	oblast(2, 'Dnipropetrovsk Oblast', 34.6, 48.25),
	oblast(2, 'Zaporizhzhia Oblast', 35.7, 47.35),
	oblast(2, 'Kherson Oblast', 33.7, 46.55),
	oblast(2, 'Poltava Oblast', 33.9, 49.75),
	oblast(2, 'Sumy Oblast', 34.0, 51.0),
	oblast(2, 'Chernihiv Oblast', 32.0, 51.2),
	oblast(2, 'Kyiv Oblast', 30.3, 50.05),

	sea(1, 'Black Sea', 33.6, 43.4),
	sea(1, 'Sea of Azov', 36.75, 46.15),
	sea(1, 'Baltic Sea', 18.9, 56.4),
	sea(1, 'Caspian Sea', 50.2, 43.9),
	sea(2, 'Gulf of Bothnia', 19.6, 61.9),
	sea(2, 'Gulf of Finland', 26.4, 59.85),
	sea(2, 'Gulf of Riga', 23.6, 57.75),
	sea(2, 'Adriatic Sea', 15.4, 43.15),
	sea(2, 'White Sea', 37.3, 65.3),
	sea(3, 'Taganrog Bay', 38.5, 46.98),
	sea(3, 'Kerch Strait', 36.6, 44.97),

	lake(2, 'Lake Ladoga', 31.4, 60.85),
	lake(2, 'Lake Onega', 35.5, 61.7),
	lake(2, 'Lake Peipus', 27.45, 58.72),
	lake(2, 'Rybinsk Reservoir', 38.3, 58.5),
	lake(3, 'Lake Ilmen', 31.3, 58.27),
	lake(3, 'Kremenchuk Reservoir', 32.6, 49.25),
	lake(3, 'Voronezh Reservoir', 39.205, 51.625),
];
