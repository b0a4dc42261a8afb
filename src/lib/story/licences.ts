/** A licence that something of the site comes under. */
export interface Licence {
	/** Short identifier of the SPDX licence list. */
	readonly id: string;
	readonly name: string;
	readonly address: string;
}

/** The licences that a story may name, and those of what the site is built from, by id. */
export const LICENCES = {
	'CC-BY-4.0': {
		id: 'CC-BY-4.0',
		name: 'CC BY 4.0',
		address: 'https://creativecommons.org/licenses/by/4.0/',
	},
	'CC-BY-SA-4.0': {
		id: 'CC-BY-SA-4.0',
		name: 'CC BY-SA 4.0',
		address: 'https://creativecommons.org/licenses/by-sa/4.0/',
	},
	'CC0-1.0': {
		id: 'CC0-1.0',
		name: 'CC0 1.0',
		address: 'https://creativecommons.org/publicdomain/zero/1.0/',
	},
	'ODbL-1.0': {
		id: 'ODbL-1.0',
		name: 'ODbL 1.0',
		address: 'https://opendatacommons.org/licenses/odbl/1-0/',
	},
	'LicenseRef-public-domain': {
		id: 'LicenseRef-public-domain',
		name: 'public domain',
		address: 'https://www.naturalearthdata.com/about/terms-of-use/',
	},
	'OFL-1.1': {
		id: 'OFL-1.1',
		name: 'SIL Open Font License 1.1',
		address: 'https://openfontlicense.org/',
	},
	'BSD-3-Clause': {
		id: 'BSD-3-Clause',
		name: 'BSD 3-Clause',
		address: 'https://opensource.org/license/bsd-3-clause',
	},
	MIT: { id: 'MIT', name: 'MIT', address: 'https://opensource.org/license/mit' },
} as const satisfies Readonly<Record<string, Licence>>;

/** Those that a story's text, reports and routes may come under. */
export const STORY_LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'ODbL-1.0'] as const;

/** @throws RangeError where no licence of that id is known */
export function licenceOf(id: string): Licence {
	const licence = Object.entries(LICENCES).find(([known]) => known === id)?.[1];
	if (!licence) throw new RangeError(`There is no licence "${id}".`);
	return licence;
}
