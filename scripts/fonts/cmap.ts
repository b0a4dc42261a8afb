/**
 * Every letter that a TrueType font has a glyph for, in rising order of code points.
 *
 * @throws if the font has no table of letters in format 4, the one for letters of 16 bits
 */
export function lettersIn(font: Buffer): string[] {
	const cmap = tableAt(font, 'cmap');
	const subtables = Array.from(
		{ length: font.readUInt16BE(cmap + 2) },
		(_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
	);
	const table = subtables.find((at) => font.readUInt16BE(at) === 4);
	if (table === undefined) throw new Error('The font has no table of letters in format 4.');

	// Four lists of one number for each segment, the first followed by two bytes that say nothing.
	const segments = font.readUInt16BE(table + 6) / 2;
	const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(
		(at) => table + at,
	) as [number, number, number, number];
	const points: number[] = [];
	for (let at = 0; at < 2 * segments; at += 2) {
		const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
		const [delta, offset] = [font.readUInt16BE(deltas + at), font.readUInt16BE(offsets + at)];
		for (let point = start; point <= end && point < 0xffff; point++) {
			// An offset is counted from where it stands itself.
			const glyph =
				offset === 0
					? (point + delta) & 0xffff
					: font.readUInt16BE(offsets + at + offset + 2 * (point - start));
			if (glyph !== 0) points.push(point);
		}
	}
	return points.map((point) => String.fromCodePoint(point));
}

function tableAt(font: Buffer, tag: string): number {
	for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
		if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
	}
	throw new Error(`The font has no table "${tag}".`);
}
