import { Inbox } from '../../src/taskpane/inbox';

const file = (name: string) => ({ name }) as File;

test('what comes in is told of, waits until somebody takes it, and is taken once', () => {
  const inbox = new Inbox();
  const told = jest.fn();
  const stop = inbox.subscribe(told);
  inbox.give('collect', [file('甲')]);
  inbox.give('collect', [file('乙')]);
  expect(told.mock.calls).toEqual([['collect'], ['collect']]);
  const taken: string[][] = [];
  const leave = inbox.receive('collect', (files) => taken.push(files.map(({ name }) => name)));
  expect(taken).toEqual([['甲', '乙']]);
  inbox.give('collect', [file('丙')]);
  leave();
  inbox.give('collect', [file('丁')]);
  expect(taken).toEqual([['甲', '乙'], ['丙']]);
  stop();
  inbox.give('collect', []);
  expect(told).toHaveBeenCalledTimes(4);
});

test('what is for one page is not taken by another', () => {
  const inbox = new Inbox();
  const taken: string[] = [];
  inbox.receive('collect', (files) => taken.push(...files.map(({ name }) => `收回${name}`)));
  inbox.give('crosscheck', [file('报告')]);
  expect(taken).toEqual([]);
  inbox.receive('circular', (files) => taken.push(...files.map(({ name }) => `通报${name}`)));
  inbox.receive('crosscheck', (files) => taken.push(...files.map(({ name }) => `对照${name}`)));
  expect(taken).toEqual(['对照报告']);
});
