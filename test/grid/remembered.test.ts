import { derived, remembered } from '../../src/grid/remembered';

/** A reader that counts how often it reads. */
function counting(most?: number): { read: (text: string) => string; times: () => number } {
  let times = 0;
  const read = remembered((text) => `${text}${++times}`, most);
  return { read, times: () => times };
}

test('a text is read once', () => {
  const { read, times } = counting();
  expect([read('甲'), read('乙'), read('甲')]).toEqual(['甲1', '乙2', '甲1']);
  expect(times()).toBe(2);
});

test('nothing is an answer too', () => {
  let times = 0;
  const read = remembered((): null => {
    times++;
    return null;
  });
  expect([read('甲'), read('甲'), times]).toEqual([null, null, 1]);
});

test('past so many texts, or characters, it begins anew', () => {
  const few = counting(2);
  for (const text of ['甲', '乙', '丙', '甲']) few.read(text);
  expect(few.times()).toBe(4);

  const long = counting();
  const texts = [1, 2].map((n) => String(n).repeat(2_000_001));
  for (const text of [...texts, '甲', ...texts]) long.read(text);
  expect(long.times()).toBe(5);
});

test('what follows from an object is found once for it', () => {
  let times = 0;
  const find = derived(({ n }: { n: number }) => [n, ++times]);
  const [one, other] = [{ n: 1 }, { n: 1 }];
  expect([find(one), find(other), find(one)]).toEqual([
    [1, 1],
    [1, 2],
    [1, 1],
  ]);
});
