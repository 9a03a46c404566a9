import { z } from 'zod';

interface Shape {
  anyOf?: Shape[];
  oneOf?: Shape[];
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

const samples: readonly string[] = ['x', 'xx', '2026-09-01', '1', 'DE', 'question:x', '123456', '#0b6e6e'];

function least(shape: Shape): unknown {
  const choices = shape.anyOf ?? shape.oneOf ?? [];
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

/** A day is a string to the shape; what it must be, only the schema knows. */
const isDay = ({ message }: z.core.$ZodIssue): boolean => message.startsWith('a date of the calendar');

function withDay(input: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return '2026-09-01';
  // The schema has found a string below these keys.
  const held = input as Record<PropertyKey, unknown>;
  return { ...held, [key]: withDay(held[key], rest) };
}

/** The least that an input schema takes. @throws ZodError where it wants more than its shape tells. */
export function leastInput(schema: z.ZodType): unknown {
  const input = least(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);
  const days = schema.safeParse(input).error?.issues.filter(isDay) ?? [];
  return schema.parse(days.reduce((found, { path }) => withDay(found, path), input));
}
