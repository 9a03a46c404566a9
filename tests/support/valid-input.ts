import { z } from 'zod';

interface Shape {
  anyOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  minLength?: number;
  pattern?: string;
  minimum?: number;
  minItems?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  $ref?: string;
}

const samples: readonly string[] = ['x', 'xx', '2026-09-01', '1', 'DE', 'question:x'];

function least(shape: Shape): unknown {
  const choices = shape.anyOf ?? [];
  const [first] = choices;
  if (choices.some((choice) => choice.type === 'null')) return null;
  if (first !== undefined) return least(first);
  if ('const' in shape) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  switch (shape.type) {
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((key) => [key, least(shape.properties?.[key] ?? {})]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => least(shape.items ?? {}));
    case 'string':
      return samples.find((text) => text.length >= (shape.minLength ?? 0) && new RegExp(shape.pattern ?? '').test(text)) ?? '';
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 0, 0);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** The least that an input schema takes. @throws ZodError where it wants more than its shape tells. */
export const leastInput = (schema: z.ZodType): unknown =>
  schema.parse(least(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape));
