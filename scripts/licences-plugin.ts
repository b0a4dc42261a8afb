import type { Plugin } from 'vite';
import { notices, packageFolder } from './licences.ts';

/** Fonts come in as files, not as modules. */
const FONTS = ['source-sans-3', 'source-serif-4'].map((name) => `node_modules/@fontsource-variable/${name}`);

/** Writes `licences.txt` beside the site: the notices of the packages that the reader's files are made of. */
export function licences(): Plugin {
	return {
		name: 'licences',
		apply: 'build',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
			const folders = [...new Set([...modules].map(packageFolder).filter((folder) => folder !== undefined))];
			if (folders.length === 0) return;
			this.emitFile({ type: 'asset', fileName: 'licences.txt', source: notices([...folders, ...FONTS]) });
		},
	};
}
