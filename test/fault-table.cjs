const { mkdtempSync, readFileSync, rmSync, existsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const COUNTS = ['requests', 'faults', 'survived', 'before', 'done', 'sheets', 'next'];

/**
 * Prints what stood which faults (`test/excel-host/outcomes.ts`), one table for each matrix though several files try it: actions
 * down, worlds of the emulated Excel across, each cell the faults that were injected there and stood. Then the same summed by world.
 */
module.exports = class {
  onRunStart() {
    this.folder = mkdtempSync(join(tmpdir(), 'faults-'));
    // Workers begin later, with what is said here.
    process.env.FAULT_OUTCOMES = join(this.folder, 'outcomes.jsonl');
  }

  onRunComplete() {
    const file = process.env.FAULT_OUTCOMES;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    rmSync(this.folder, { recursive: true });
    const told = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
    for (const matrix of distinct(told.map((one) => one.matrix)))
      process.stdout.write(
        `\n${table(
          matrix,
          told.filter((one) => one.matrix === matrix),
        )}\n`,
      );
  }
};

function table(matrix, told) {
  const worlds = distinct(told.map(({ world }) => world));
  const actions = distinct(told.map(({ action }) => action));
  const find = (action, world) => told.find((one) => one.action === action && one.world === world);
  const cell = (one) => (one === undefined ? '' : one.outcomes === null ? '–' : one.outcomes.faults);
  const grid = actions.map((action) => [action, ...worlds.map((world) => cell(find(action, world)))]);
  const sums = worlds.map((world, at) => {
    const there = told.flatMap((one) => (one.world === world && one.outcomes ? [one.outcomes] : []));
    const total = (count) => there.reduce((sum, one) => sum + one[count], 0);
    const refused = told.filter((one) => one.world === world && one.outcomes === null).length;
    return [at + 1, world, there.length, refused, ...COUNTS.map(total)];
  });
  const all = sums.reduce((sum, row) => row.map((one, at) => (at < 2 ? '' : (sum[at] ?? 0) + one)), []);
  const heads = ['', 'world', 'actions stood', 'refused', 'requests', 'faults', 'survived'];
  return [
    `${matrix}: faults that each action stood in each world (–: refused in a clear sentence before anything is written)`,
    aligned([['', ...worlds.map((_, at) => at + 1)], ...grid]),
    '',
    aligned([
      [...heads, 'as before', 'done', 'whole sheets', 'next start'],
      ...sums,
      ['', 'together', ...all.slice(2)],
    ]),
  ].join('\n');
}

function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  return rows
    .map((row) =>
      row
        .map((one, at) => String(one).padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function distinct(all) {
  return [...new Set(all)];
}
