import type { Plugin } from 'vite';
import { faultOfTiles } from './check.ts';
import { detailTiles } from './setting.js';

const MODULE = 'virtual:detail-tiles';

/**
 * Serves the address of a host's own vector tiles (DETAIL_TILES) as a module. A file becomes one of the site's own, named by its
 * content; one that cannot be drawn stops the build, since no reader would be told.
 */
export function detail(): Plugin {
	const tiles = detailTiles();
	return {
		name: 'detail-tiles',
		config: () => (tiles && 'file' in tiles ? { server: { fs: { allow: [tiles.file] } } } : {}),
		async buildStart() {
			const fault = tiles && 'file' in tiles ? await faultOfTiles(tiles.file) : null;
			if (fault !== null) this.error({ message: fault, stack: '' });
		},
		resolveId: (id) => (id === MODULE ? `\0${id}` : null),
		load(id) {
			if (id !== `\0${MODULE}`) return null;
			if (tiles && 'file' in tiles)
				return `export { default } from ${JSON.stringify(`${tiles.file}?url`)};\n`;
			return `export default ${JSON.stringify(tiles?.address ?? '')};\n`;
		},
	};
}
