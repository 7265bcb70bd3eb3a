import { readFileSync } from 'node:fs';

const rootDir = `${import.meta.dirname}/..`;

/**
 * `npm run test:long`: the same tests, with every random run and the whole of each matrix (test/amount.ts). What is too much for one
 * process stands in several files (`….long.ts`), of which `npm test` takes a sample that is in one.
 */
const { jest } = JSON.parse(readFileSync(`${rootDir}/package.json`, 'utf8'));

export default {
  ...jest,
  rootDir,
  testMatch: [...jest.testMatch, '**/*.long.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/faults/sample\\.test\\.ts$'],
  testTimeout: 600_000,
  globals: { LONG: true },
};
