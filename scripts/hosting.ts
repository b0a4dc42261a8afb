/** `npm run hosting`: writes the examples of `docs/hosting/` from the list of headers that the site itself is served with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { apache, caddy, nginx, vercel } from '#lib/hosting/hosts.ts';

const site = { base: '', root: '/srv/twenty-three-hours' };

/** The examples by file name. */
export const EXAMPLES: Readonly<Record<string, string>> = {
	'nginx.conf': nginx(site),
	Caddyfile: caddy(site),
	'apache.htaccess': apache(site),
	'vercel.json': vercel(site),
};

if (process.argv[1]?.endsWith('hosting.ts')) {
	mkdirSync('docs/hosting', { recursive: true });
	for (const [name, text] of Object.entries(EXAMPLES)) writeFileSync(`docs/hosting/${name}`, text);
}
