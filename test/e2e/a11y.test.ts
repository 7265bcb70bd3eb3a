import type { Page } from 'playwright-core';
import { LONG } from '../amount';
import { SEED } from '../seed.cjs';
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

/** Every screen is looked at in one look, which take turns from where the seed says; `npm run test:long` has all of them at every screen. */
function looksAt(screen: number): readonly Look[] {
  return LOOKS.filter((_, at) => LONG || at === (screen + SEED) % LOOKS.length);
}

/** Each tour is walked in English, whose words need more room; in Chinese all by `npm run test:long`, by `npm test` the one that the seed says, counted from the last. */
const IN_CHINESE = LONG ? TOURS : TOURS.slice(-(SEED % TOURS.length)).slice(0, 1);
const WALKS = [
  ...TOURS.map(([name, tour]) => [name, 'en-US', tour] as const),
  ...IN_CHINESE.map(([name, tour]) => [name, 'zh-CN', tour] as const),
];

test.each(WALKS)(
  '%s, %s: no rule is broken, nothing is cut off, and Chinese on an English page is what the tables say',
  async (_name, language, tour) => {
    const found: string[] = [];
    const beside = await saidBeside();
    const wrongs = await walk(
      pages,
      tour,
      language,
      async (screen, here) => {
        const { page } = here;
        screens++;
        await here.settled();
        if (language === 'en-US') {
          const chinese = await chineseOf(page, saidIn(here.excel.model) + beside);
          for (const fault of [...(await cutOff(page)), ...chinese]) found.push(`${screen}: ${fault}`);
        }
        for (const { name, size, media, rules } of looksAt(screens)) {
          if (size !== NARROW) await page.setViewportSize(size);
          await page.emulateMedia({ ...LIGHT, ...media });
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
