import { readDecisions } from '../../src/collect/accept';

test.each([
  [
    'the output of collect',
    '{"file":"a","conflicts":[{"id":"k/status","choose":"ledger","sides":[]},{"id":"m/status","choose":null}]}',
  ],
  ['its list', '[{"id":"k/status","choose":"ledger"},{"id":"m/status"}]'],
  ['a map', '\ufeff{"k/status":"ledger"}'],
])('%s', (_, text) => {
  expect(readDecisions(text)).toEqual(new Map([['k/status', 'ledger']]));
});

test.each(['', 'ledger', '3', '{"conflicts":[{"choose":"ledger"}]}', '{"k":3}', '[3]'])(
  '%j is none',
  (text) => {
    expect(readDecisions(text)).toBeNull();
  },
);
