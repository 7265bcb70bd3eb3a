import { readFileSync } from 'node:fs';

const rootDir = `${import.meta.dirname}/..`;

/** `npm run test:long`: the same tests, with every random run and the whole of each matrix (test/amount.ts). */
const { jest } = JSON.parse(readFileSync(`${rootDir}/package.json`, 'utf8'));

export default { ...jest, rootDir, testTimeout: 600_000, globals: { LONG: true } };
