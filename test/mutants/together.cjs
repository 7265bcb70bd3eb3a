/*
 * Many files of tests as one (`Turn` in `turns.ts`). A file that cannot be loaded fails as a test would.
 */
module.exports = (turn) => {
  globalThis.MUTANTS.turnTo(turn);
  for (const { path } of turn.files)
    describe(path, () => {
      try {
        require(path);
      } catch (error) {
        test('can be loaded', () => {
          throw error;
        });
      }
    });
};
