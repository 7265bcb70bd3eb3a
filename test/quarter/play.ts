import { playQuarter } from './quarter';

// `npm run quarter`: the quarter of docs/一个季度.md, with its numbers.
await playQuarter((line) => {
  console.log(line);
});
