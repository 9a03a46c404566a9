/** Holds the imports of the whole project against the layers of docs/architecture.md. Part of `npm run check`. */
import { checkBoundaries } from './check/boundaries.ts';

const { modules, violations } = checkBoundaries();
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
if (modules === 0) console.error('no module was read: the checker is blind');
console.log(`${modules} modules, ${violations.length} forbidden imports`);
process.exitCode = modules === 0 || violations.length > 0 ? 1 : 0;
