import { playQuarter } from './quarter';
import { playYear } from './year';

// `npm run quarter`: the quarter of docs/一个季度.md, with its numbers, then a year from Word to the next table.
await playQuarter((line) => {
  console.log(line);
});

await playYear((line) => {
  console.log(line);
});
