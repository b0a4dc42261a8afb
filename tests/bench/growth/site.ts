/** The site as `bench:growth` builds it: the overview, the stages and their embeds, uncompressed, without what files add. */
import { readdirSync } from 'node:fs';
import adapterStatic from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { geodata } from '../../../scripts/geodata-plugin.ts';
import { licences } from '../../../scripts/licences-plugin.ts';
import { STORY } from '../../../scripts/story-folder.js';
import svelteConfig from '../../../svelte.config.js';
import site from '../../../vite.config.ts';

const stages = readdirSync(`${STORY}/stages`).map((file) => `/stage/${file.replace(/\.md$/, '')}/` as const);
const { define = {}, build = {}, server = {} } = site;

export default defineConfig({
	define,
	build,
	server,
	plugins: [
		geodata(),
		licences(),
		sveltekit({
			...svelteConfig.kit,
			adapter: adapterStatic({ pages: process.env.BUILD_DIR ?? 'build', strict: false }),
			prerender: { crawl: false, entries: ['/', ...stages], handleUnseenRoutes: 'ignore' },
		}),
	],
});
