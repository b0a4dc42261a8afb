import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import { refuse } from '../file/refusal.ts';
import { shape } from './shapes.ts';

const COLLECTION = shape({
	type: v.literal('FeatureCollection'),
	features: v.pipe(v.array(v.unknown()), v.minLength(1, 'holds no feature\nadd one')),
});

/** A GeoJSON geometry of one type. */
export function geometry<const Type extends string, Coordinates extends v.GenericSchema>(
	type: Type,
	coordinates: Coordinates,
) {
	const otherType = ({ input }: { input: unknown }) =>
		String(refuse(`the geometry is a ${String(input)}, not a ${type}`, `draw it as a ${type}`));
	return shape({ type: v.literal(type, otherType), coordinates });
}

/** Checks that the file is a FeatureCollection and reads each of its features; those at fault are left out. */
export function readFeatures<Item>(document: Document, read: (index: number) => Item | null): Item[] {
	document.check([], COLLECTION);
	return document
		.list('features')
		.map((_, index) => read(index))
		.filter((item) => item !== null);
}
