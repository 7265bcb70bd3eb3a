const { SEED } = require('./seed.cjs');

/** Before all tests: which sample of large matrices and which random runs these are. */
module.exports = (_, { globals }) => {
  if (!globals.LONG)
    process.stdout.write(
      `Samples and random runs by seed ${SEED}; SEED=… takes others, npm run test:long all.\n`,
    );
};
