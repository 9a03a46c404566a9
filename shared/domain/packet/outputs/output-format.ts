import { z } from 'zod';

/** What a frozen version can be written as. */
export const outputFormats = ['pdf', 'pptx', 'xlsx', 'txt'] as const;
export const outputFormatSchema = z.enum(outputFormats);
export type OutputFormat = z.infer<typeof outputFormatSchema>;

/** The format a file's ending names, or null for any other ending. */
export function formatOfFile(file: string): OutputFormat | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return outputFormats.find((format) => format === ending) ?? null;
}

/** The name with the ending of the format. */
export const withEnding = (name: string, format: OutputFormat): string => `${name.replace(/\.(pdf|pptx|xlsx|txt)$/i, '')}.${format}`;
