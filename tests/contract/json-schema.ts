/** As much of JSON Schema as the published profile schema uses. */
export interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  required?: string[];
  additionalProperties?: boolean;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

const known = new Set([
  'type',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'required',
  'additionalProperties',
  'properties',
  'items',
  '$ref',
  '$defs',
  '$schema',
  '$id',
  'title',
  'description',
]);

/** The schema with its references followed. @throws Error at a keyword that this reader does not know. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  for (const keyword of Object.keys(schema)) if (!known.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
  if (schema.$ref === undefined) return schema;
  const found = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`no definition ${schema.$ref}`);
  return resolved(found, root);
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const hasType = (value: unknown, type: string): boolean => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);

function textFits(value: string, schema: JsonSchema): boolean {
  const length = [...value].length;
  return (
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Infinity) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value))
  );
}

function objectFits(value: object, schema: JsonSchema, root: JsonSchema): boolean {
  const properties = schema.properties ?? {};
  return (
    (schema.required ?? []).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, entry]) => {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return property === undefined ? schema.additionalProperties !== false : fits(entry, property, root);
    })
  );
}

/** Whether the schema accepts the value. */
export function fits(value: unknown, given: JsonSchema, root: JsonSchema): boolean {
  const schema = resolved(given, root);
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => hasType(value, type))) return false;
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (typeof value === 'string') return textFits(value, schema);
  if (Array.isArray(value)) return value.every((entry) => schema.items === undefined || fits(entry, schema.items, root));
  return typeof value !== 'object' || value === null || objectFits(value, schema, root);
}
