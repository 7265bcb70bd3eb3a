import { readFileSync } from 'node:fs';

/** `npm run test:long`: the same tests, with every random run and the whole of each matrix (test/amount.ts). */
const { jest } = JSON.parse(readFileSync(`${import.meta.dirname}/package.json`, 'utf8'));

export default { ...jest, testTimeout: 600_000, globals: { LONG: true } };
