const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests in the order of MUTANTS_ORDER, a list of paths: the first that fails ends the run. */
module.exports = class InOrder extends Sequencer {
  sort(tests) {
    const order = JSON.parse(process.env.MUTANTS_ORDER ?? '[]');
    const at = new Map(order.map((path, index) => [path, index]));
    return [...tests].sort((a, b) => (at.get(a.path) ?? 0) - (at.get(b.path) ?? 0));
  }
};
