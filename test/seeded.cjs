// What a test gets for `fast-check` (`moduleNameMapper` in package.json). `npm test` says the same of the same
// commit, so its random runs begin at one seed; `npm run test:long` looks further: another seed at each run,
// printed by what fails.
const { SEED } = require('./seed.cjs');
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

if (!globalThis.LONG) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

module.exports = fc;
