/** Looks through a built site for what it says of its own public address. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page's head says of its own address, and of the files that other sites ask for. */
const NAMED =
	/<link rel="canonical" href="([^"]*)"|<meta property="og:(?:url|image)" content="([^"]*)"|type="application\/json\+oembed" href="([^"]*)"/g;
const LINKED_DATA = /<script type="application\/ld\+json">(.*?)<\/script>/;
/** Scripts are left out: a library may speak of localhost. */
const TEXT = /\.(html|json|geojson|csv|gpx|kml|svg|txt|xml|webmanifest)$/;

/** The address that a built site was told to live at, with a slash at its end; `null` where it was told none. */
export function publicSiteOf(dir: string): string | null {
	return /^Sitemap: (.*)sitemap\.xml$/m.exec(readFileSync(join(dir, 'robots.txt'), 'utf8'))?.[1] ?? null;
}

/**
 * What is wrong with the addresses that a site gives itself, a line each. With an address, every page names its own one and
 * its preview; without, nothing names any, least of all the machine that it was built on.
 *
 * @param dir the built site
 * @param site the address that it was built for, with a slash at its end
 */
export function faultsOfAddresses(dir: string, site: string | null): string[] {
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => TEXT.test(file));
	const pages = files.filter((file) => file.endsWith('index.html'));
	const faults = files
		.filter((file) => /\blocalhost\b/.test(readFileSync(join(dir, file), 'utf8')))
		.map((file) => `${file} speaks of localhost`);
	for (const file of ['sitemap.xml', 'oembed']) {
		if (existsSync(join(dir, file)) !== (site !== null)) {
			faults.push(`${file} is ${site === null ? 'there without an address' : 'missing'}`);
		}
	}
	if (publicSiteOf(dir) !== site) faults.push(`robots.txt names ${String(publicSiteOf(dir))}`);
	return [...faults, ...pages.flatMap((page) => faultsOfPage(dir, page, site))];
}

function faultsOfPage(dir: string, page: string, site: string | null): string[] {
	const html = readFileSync(join(dir, page), 'utf8');
	const facts = JSON.parse(LINKED_DATA.exec(html)?.[1] ?? '{}') as Record<string, unknown>;
	const inFacts = [facts['url'], facts['image']].filter((each) => each !== undefined).map(String);
	const named = [...html.matchAll(NAMED)].map((found) => found.slice(1).find(Boolean) ?? '').concat(inFacts);
	if (site === null) return named.map((address) => `${page} names ${address}`);
	const own = page.replace(/^embed\//, '').replace(/index\.html$/, '');
	const wrong = named.filter((address) => {
		const file = address.startsWith(site) ? address.slice(site.length) : '?';
		return file !== own && !(/^(og|oembed)\//.test(file) && existsSync(join(dir, file)));
	});
	const isWhole = named.length >= 5;
	return [
		...wrong.map((address) => `${page} names ${address}`),
		...(isWhole ? [] : [`${page} lacks addresses`]),
	];
}
