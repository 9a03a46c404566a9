import { z } from 'zod';

/** Version of the form of a stand copy. */
export const standFormat = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a stand copy says of itself; everything here is under the signature. */
const bodySchema = z.strictObject({
  format: z.literal(standFormat),
  copyId: z.string().regex(/^[0-9A-Z]{6}$/),
  /** ISO instant. */
  madeAt: z.string(),
  applicationVersion: z.string(),
  schema: z.int(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: hash })).min(1),
  counts: z.strictObject({ records: z.int(), facts: z.int(), sources: z.int(), tours: z.int() }),
  /** The office's public key, ed25519 as SPKI in base64. */
  publicKey: z.string().min(1),
});
export type StandManifestBody = z.infer<typeof bodySchema>;

export const standManifestSchema = z.strictObject({ body: bodySchema, signature: z.string().min(1) });
export type StandManifest = z.infer<typeof standManifestSchema>;

/** The text that is signed: the body with its keys in the order of their names, so that a rewritten file signs the same. */
export function signedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => signedText(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${signedText(item)}`).join(',')}}`;
}
