/**
 * What a host should send with the site's files. The content security policy is in each page; what is
 * here is what a page cannot say of itself. The files for hosts are written from this one list (`./hosts`).
 */

/** Off for everyone; what is on is for the site itself. */
const OFF = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking',
];
/** `web-share` is the site's own by default, and desktop Chromium warns of its name. */
const OWN = ['fullscreen', 'clipboard-write'];

/** With every answer. */
export const ALWAYS: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': [...OWN.map((name) => `${name}=(self)`), ...OFF.map((name) => `${name}=()`)].join(
		', ',
	),
};

/** Pages under here may be framed by anyone; no other page may be framed at all. */
export const OPEN = '/embed/';
export const CLOSED: readonly [name: string, value: string] = [
	'Content-Security-Policy',
	"frame-ancestors 'none'",
];

/** Files under here are named by their content; whether any other file is still the same has to be asked. */
export const HASHED = '/_app/immutable/';
export const KEEP = 'public, max-age=31536000, immutable';
export const ASK = 'no-cache';

/** Types that hosts do not know, or know by another name. */
export const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	geojson: 'application/geo+json',
	gpx: 'application/gpx+xml',
	kml: 'application/vnd.google-earth.kml+xml',
	pmtiles: 'application/vnd.pmtiles',
	webmanifest: 'application/manifest+json',
};
