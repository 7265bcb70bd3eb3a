import type { Page } from 'playwright-core';
import { LONG } from '../amount';
import { type Rules, violations } from './axe';
import { cutOff } from './screens/cut-off';
import { chineseOf, saidBeside, saidIn } from './screens/chinese';
import { walk } from './screens/tour';
import { TOURS, WELCOME } from './screens/tours';
import { pagesForTests, type TestPages } from './test-pages';

jest.setTimeout(600_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(async () => {
  await pages.close();
  process.stdout.write(`\n${screens} screens, ${looks} looks at them by axe\n`);
});

let screens = 0;
let looks = 0;

interface Look {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly rules: Rules;
}

const NARROW = { width: 320, height: 640 };
/** 350 pixels at 200 %. */
const ZOOMED = { width: 175, height: 360 };
const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const LOOKS: readonly Look[] = [
  { name: 'light', size: NARROW, media: LIGHT, rules: 'all' },
  { name: 'dark', size: NARROW, media: { colorScheme: 'dark' }, rules: 'colours' },
  { name: 'forced', size: NARROW, media: { forcedColors: 'active' }, rules: 'colours' },
  { name: '200 %', size: ZOOMED, media: LIGHT, rules: 'not colours' },
];

/** Every screen is looked at in the light, the other looks take turns; `npm run test:long` has all of them at every screen. */
function looksAt(screen: number): readonly Look[] {
  const [light, ...others] = LOOKS;
  return LOOKS.filter((look) => LONG || look === light || look === others[screen % others.length]);
}

test.each(TOURS)('%s: no rule is broken and nothing is cut off', async (_name, tour) => {
  const found: string[] = [];
  const wrongs = await walk(
    pages,
    tour,
    'zh-CN',
    async (screen, here) => {
      const { page } = here;
      screens++;
      for (const { name, size, media, rules } of looksAt(screens)) {
        if (size !== NARROW) await page.setViewportSize(size);
        await page.emulateMedia(media);
        await here.settled();
        looks++;
        for (const fault of [...(await violations(page, rules)), ...(await cutOff(page))])
          found.push(`${screen}, ${name}: ${fault}`);
        if (size !== NARROW) await here.resize(NARROW);
      }
    },
    NARROW,
  );
  expect([...found, ...wrongs]).toEqual([]);
});

test.each(TOURS)(
  '%s: no English word is cut off at 320 pixels, and Chinese is only what the tables say',
  async (_name, tour) => {
    const found: string[] = [];
    const beside = await saidBeside();
    const wrongs = await walk(
      pages,
      tour,
      'en-US',
      async (screen, here) => {
        const { page } = here;
        await here.settled();
        const chinese = await chineseOf(page, saidIn(here.excel.model) + beside);
        for (const fault of [...(await cutOff(page)), ...chinese]) found.push(`${screen}: ${fault}`);
      },
      NARROW,
    );
    expect([...found, ...wrongs]).toEqual([]);
  },
);

/** The brightness of the pane, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor.match(
        /\d+/g,
      ) ?? []
    ).map(Number);
    return (red + green + blue) / 3;
  });
}

test.each([
  ['a dark Office on a light system', 0x262626, 'light', true],
  ['a light Office on a dark system', 0xffffff, 'dark', false],
  ['an Office that says nothing on a dark system', undefined, 'dark', true],
] as const)('%s', async (_name, bodyBackgroundColor, colorScheme, dark) => {
  const theme = bodyBackgroundColor === undefined ? {} : { theme: { bodyBackgroundColor } };
  const pane = await pages.open(await WELCOME.workbook(), '', { ...theme, colorScheme });
  expect((await brightness(pane.page)) < 128).toBe(dark);
  await pane.close();
});
