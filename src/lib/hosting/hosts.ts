/** The files that tell static hosts which headers to send: one function for each kind of host. */
import { ALWAYS, ASK, CLOSED, HASHED, KEEP, OPEN, TYPES } from './headers.ts';

const always = Object.entries(ALWAYS);
const types = Object.entries(TYPES);

/** What a host's file depends on. */
export interface Site {
	/** The path that the site was built for: empty, or like `/some/where`. */
	readonly base: string;
	/** The folder that holds the files of `build/`. */
	readonly root: string;
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both join the values of all rules that match, so no two rules
 * for one path may name the same header: what is open cannot be an exception from what is closed.
 *
 * @param pages the paths of all pages that may not be framed, with `*` for what is below them
 * @param files the paths of all files whose type is among {@link TYPES}
 */
export function headersFile(base: string, pages: readonly string[], files: readonly string[]): string {
	const asked = [...pages, `${OPEN}*`, '/data/*', '/oembed/*', '/_app/version.json', '/service-worker.js'];
	const rules: [path: string, headers: readonly (readonly [string, string])[]][] = [
		['/*', always],
		...pages.map((path): [string, (readonly [string, string])[]] => [path, [CLOSED]]),
		[`${HASHED}*`, [['Cache-Control', KEEP]]],
		...asked.map((path): [string, [string, string][]] => [path, [['Cache-Control', ASK]]]),
		...files.map((path): [string, [string, string][]] => [
			path,
			[['Content-Type', TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? '']],
		]),
	];
	return rules
		.map(([path, headers]) =>
			[`${base}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
		)
		.join('\n');
}

/** A server of nginx (1.20 or later, with its module for precompressed files), to go into its `http` block. */
export function nginx({ base, root }: Site): string {
	return `map $uri $framing {
	default "${CLOSED[1]}";
	~^${base}${OPEN} "";
}
map $uri $keeping {
	default "${ASK}";
	~^${base}${HASHED} "${KEEP}";
}
server {
	listen 80;
	server_name example.org;
	root ${root};
	index index.html;
	absolute_redirect off;
	error_page 404 ${base}/404.html;
	gzip_static on;

	include mime.types;
	types {
${types.map(([ending, type]) => `\t\t${(type.split(';')[0] as string).padEnd(38)} ${ending};`).join('\n')}
	}
	charset utf-8;
	charset_types text/html text/plain text/csv text/xml application/json;

	# An empty value is not sent.
	add_header ${CLOSED[0]} $framing always;
	add_header Cache-Control $keeping always;
${always.map(([name, value]) => `\tadd_header ${name} "${value}" always;`).join('\n')}
}
`;
}

/** A site of Caddy 2. */
export function caddy({ base, root }: Site): string {
	return `example.org {
	root * ${root}
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}

	header {
${always.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	@closed not path ${base}${OPEN}*
	header @closed ${CLOSED[0]} "${CLOSED[1]}"

	@hashed path ${base}${HASHED}*
	header @hashed Cache-Control "${KEEP}"
	@asked not path ${base}${HASHED}*
	header @asked Cache-Control "${ASK}"

${types.map(([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"`).join('\n')}
}
`;
}

/** An `.htaccess` of Apache 2.4, to lie beside the site's home page; it needs `mod_headers`. */
export function apache({ base }: Pick<Site, 'base'>): string {
	return `DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 ${base}/404.html
AddDefaultCharset utf-8
${types.map(([ending, type]) => `AddType "${type}" .${ending}`).join('\n')}

${always.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always set ${CLOSED[0]} "${CLOSED[1]}" "expr=%{REQUEST_URI} !~ m#^${base}${OPEN}#"
Header always set Cache-Control "${ASK}"
Header always set Cache-Control "${KEEP}" "expr=%{REQUEST_URI} =~ m#^${base}${HASHED}#"
`;
}

/** A `vercel.json`, to lie beside the site's home page. */
export function vercel({ base }: Pick<Site, 'base'>): string {
	const rule = (source: string, headers: readonly (readonly [string, string])[]): object => ({
		source,
		headers: headers.map(([key, value]) => ({ key, value })),
	});
	const rules = [
		rule('/(.*)', always),
		rule(`${base}/((?!${OPEN.slice(1)}).*)`, [CLOSED]),
		rule(`${base}/((?!${HASHED.slice(1)}).*)`, [['Cache-Control', ASK]]),
		rule(`${base}${HASHED}(.*)`, [['Cache-Control', KEEP]]),
		...types.map(([ending, type]) => rule(`/(.*).${ending}`, [['Content-Type', type]])),
	];
	return `${JSON.stringify({ trailingSlash: true, headers: rules }, null, '\t')}\n`;
}
