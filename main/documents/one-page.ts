import type { DocumentValue } from '#shared/domain/packet/document.ts';
export function onePageVariants(value: DocumentValue): { plan: unknown }[] { void value; return []; }
