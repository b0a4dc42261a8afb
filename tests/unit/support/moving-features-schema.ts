/**
 * Moving Features JSON, encoding "prism", as OGC 19-045r3 requires it in its clause 7.2, as far as this project uses it
 * (moving points with positions of two numbers), in JSON Schema, draft 7.
 */
const time = { type: 'string', format: 'date-time' };
const position = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
/** Instants rise strictly, so none comes twice. */
const datetimes = { type: 'array', items: time, minItems: 1, uniqueItems: true };

function reference(name: string): object {
	return {
		type: 'object',
		required: ['type', 'properties'],
		properties: {
			type: { const: 'Name' },
			properties: { type: 'object', required: ['name'], properties: { name: { const: name } } },
		},
	};
}

function attribute(type: 'Measure' | 'Text', values: object, interpolations: readonly string[]): object {
	return {
		type: 'object',
		required: ['type', 'values'],
		properties: {
			type: { const: type },
			values: { type: 'array', items: values, minItems: 1 },
			interpolation: { enum: interpolations },
			...(type === 'Measure' ? { form: { type: 'string', minLength: 3, maxLength: 3 } } : {}),
			description: { type: 'string' },
		},
		additionalProperties: false,
	};
}

export const MOVING_FEATURES = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	title: 'MovingFeatureCollection',
	type: 'object',
	required: ['type', 'features'],
	properties: {
		type: { const: 'FeatureCollection' },
		features: { type: 'array', minItems: 2, items: { $ref: '#/definitions/feature' } },
		crs: reference('urn:ogc:def:crs:OGC:1.3:CRS84'),
		trs: reference('urn:ogc:data:time:iso8601'),
		bbox: { $ref: '#/definitions/bbox' },
		time: { $ref: '#/definitions/lifeSpan' },
		label: { type: ['string', 'null'] },
	},
	definitions: {
		bbox: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
		lifeSpan: { type: 'array', items: time, minItems: 2, maxItems: 2 },
		feature: {
			type: 'object',
			required: ['type', 'temporalGeometry', 'geometry', 'properties'],
			properties: {
				type: { const: 'Feature' },
				id: { type: ['string', 'number'] },
				geometry: { type: 'object', properties: { type: { enum: ['Point', 'LineString'] } } },
				properties: { type: ['object', 'null'] },
				bbox: { $ref: '#/definitions/bbox' },
				time: { $ref: '#/definitions/lifeSpan' },
				temporalGeometry: {
					type: 'object',
					required: ['type', 'datetimes', 'coordinates'],
					properties: {
						type: { const: 'MovingPoint' },
						datetimes,
						coordinates: { type: 'array', items: position, minItems: 1 },
						interpolation: { enum: ['Discrete', 'Step', 'Linear', 'Quadratic', 'Cubic'] },
					},
					additionalProperties: false,
				},
				temporalProperties: { type: ['array', 'null'], items: { $ref: '#/definitions/parametricValues' } },
			},
			additionalProperties: false,
		},
		parametricValues: {
			type: 'object',
			required: ['datetimes'],
			minProperties: 2,
			properties: { datetimes },
			additionalProperties: {
				oneOf: [
					attribute('Measure', { type: ['number', 'null'] }, ['Discrete', 'Step', 'Linear', 'Regression']),
					attribute('Text', { type: ['string', 'boolean', 'null'] }, ['Discrete', 'Step']),
				],
			},
		},
	},
};
