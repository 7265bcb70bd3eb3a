import { Inbox } from '../../src/taskpane/inbox';

const file = (name: string) => ({ name }) as File;

test('what comes in is told of, waits until somebody takes it, and is taken once', () => {
  const inbox = new Inbox();
  const told = jest.fn();
  const stop = inbox.subscribe(told);
  inbox.give([file('甲')]);
  inbox.give([file('乙')]);
  expect(told).toHaveBeenCalledTimes(2);
  const taken: string[][] = [];
  const leave = inbox.receive((files) => taken.push(files.map(({ name }) => name)));
  expect(taken).toEqual([['甲', '乙']]);
  inbox.give([file('丙')]);
  leave();
  inbox.give([file('丁')]);
  expect(taken).toEqual([['甲', '乙'], ['丙']]);
  stop();
  inbox.give([]);
  expect(told).toHaveBeenCalledTimes(4);
});
