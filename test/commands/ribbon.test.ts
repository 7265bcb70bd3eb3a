import { readFileSync } from 'node:fs';
import { type Asked, BUTTONS, Ribbon } from '../../src/commands/ribbon';
import { PAGES } from '../../src/taskpane/pages';

type Handler = (event: { completed: () => void }) => void;

function office() {
  const handlers = new Map<string, Handler>();
  const shown = jest.fn(() => Promise.resolve());
  const fake = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: shown },
  };
  return { fake: fake as unknown as typeof Office, handlers, shown };
}

test('the buttons of the manifest call what there is, and every page that they ask for is there', () => {
  const called = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)];
  expect(called.map(([, name]) => name).sort()).toEqual(Object.keys(BUTTONS).sort());
  const pages = PAGES.map(({ id }) => id);
  expect(Object.values(BUTTONS).filter(({ page }) => !pages.includes(page))).toEqual([]);
});

test('a button reaches the open pane, shows it and is done', async () => {
  const { fake, handlers, shown } = office();
  const ribbon = new Ribbon();
  ribbon.attach(fake);
  const heard: Asked[] = [];
  const stop = ribbon.subscribe((asked) => heard.push(asked));
  const completed = jest.fn();
  handlers.get('checkAll')?.({ completed });
  handlers.get('markOverdue')?.({ completed });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([
    { page: 'check', run: true },
    { page: 'overdue', run: false },
  ]);
  expect(shown).toHaveBeenCalledTimes(2);
  expect(completed).toHaveBeenCalledTimes(2);
  stop();
});

test.each([
  ['totals', 'totals'],
  ['crosscheck', 'crosscheck'],
  ['unitTabs', 'tabs'],
  ['collect', 'collect'],
  ['circular', 'circular'],
])('%s turns the pane to a page and writes nothing by itself', async (button, page) => {
  const { fake, handlers, shown } = office();
  const ribbon = new Ribbon();
  ribbon.attach(fake);
  const heard: Asked[] = [];
  ribbon.subscribe((asked) => heard.push(asked));
  const completed = jest.fn();
  handlers.get(button)?.({ completed });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([{ page, run: false }]);
  expect(shown).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('a button that opens the pane is heard once, when the pane is there', () => {
  const { fake, handlers } = office();
  const ribbon = new Ribbon();
  ribbon.attach(fake);
  handlers.get('unitTabs')?.({ completed: () => undefined });
  const heard: Asked[] = [];
  ribbon.subscribe((asked) => heard.push(asked));
  ribbon.subscribe((asked) => heard.push(asked));
  expect(heard).toEqual([{ page: 'tabs', run: false }]);
});

test('an Excel without a shared runtime is left alone', () => {
  expect(() => {
    new Ribbon().attach({} as typeof Office);
  }).not.toThrow();
});
