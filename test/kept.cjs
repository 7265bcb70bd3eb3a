/**
 * What one process keeps from a test file to the next, by its name: `{ value, end }`. Tests reach it as `globalThis.kept`; it ends with the
 * process, or with all tests where they run in the one that began them (`globalTeardown`).
 */
const kept = new Map();

async function endKept() {
  const all = [...kept.values()];
  kept.clear();
  await Promise.all(all.map(({ end }) => end()));
}

module.exports = endKept;
module.exports.kept = kept;
