/*
 * Many files of tests as one, in the order of MUTANTS_TESTS: what they all need is loaded once. A file that cannot be loaded
 * fails as a whole; in a first run (`environment.cjs`) only that file does.
 */
for (const path of JSON.parse(process.env.MUTANTS_TESTS))
  describe(path, () => {
    try {
      require(path);
    } catch (error) {
      if (globalThis.MUTANTS_REPORT === undefined) throw error;
      test('can be loaded', () => {
        throw error;
      });
    }
  });
