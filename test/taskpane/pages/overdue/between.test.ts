import { between, type Between } from '../../../../src/taskpane/pages/overdue/between';
import { viewAt } from '../../../../src/taskpane/pages/overdue/view';
import { approved, office } from './sample';

const KINDS = ['newlyOverdue', 'stillOverdue', 'newlyDone', 'newlySoon'] as const;

function change(
  understanding: ReturnType<typeof office>,
  from: string,
  to: string,
): Record<string, string[]> {
  const found: Between = between(viewAt(understanding, from, 30).items, viewAt(understanding, to, 30).items);
  return Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      found[kind].map(
        ({ item: { task }, first }) => `${task.number ?? ''}-${first.occurrence.subject.number}`,
      ),
    ]),
  );
}

test('counts items as the tiles do: what is newly and still overdue is what is overdue', () => {
  expect(change(office(), '2024-05-31', '2024-07-20')).toEqual({
    newlyOverdue: ['1-2', '3-1'],
    stillOverdue: ['1-1', '2-1'],
    newlyDone: [],
    newlySoon: [],
  });
});

test('goes by the approved later date', () => {
  // The first indicator of task 1 was put off to the end of August.
  expect(change(approved(), '2024-05-31', '2024-07-20')).toMatchObject({
    newlyOverdue: ['1-2', '3-1'],
    stillOverdue: ['2-1'],
  });
  expect(change(approved(), '2024-07-20', '2024-09-01')['newlyOverdue']).toEqual(['1-1']);
});
