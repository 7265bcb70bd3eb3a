import { FESTIVALS } from '../festivals';
import { isBefore, matchAt, readMark } from './phrase';
import type { Family } from './phrase';
import type { Point } from './points';

/** 节目, 节约, 节能, 节水: 节 begins another word. */
const NO_OTHER_WORD = '(?![目约能省点水])';
const FESTIVAL = new RegExp(
  `(${Object.keys(FESTIVALS)
    .map((name) => (name.endsWith('节') ? `${name}${NO_OTHER_WORD}` : name))
    .join(
      '|',
    )})((?:(?:国际)?(?:劳动|儿童|妇女|青年|建党|建军)?佳?节日?${NO_OTHER_WORD})?(?:假期|小?长假|黄金周)?)(?:当[天日])?`,
  'y',
);
/** A list that is given up is read again from its second name: bounded, so that time stays linear. */
const MOST_FESTIVALS = 8;
const FESTIVAL_LIST = /[、和及与]?/y;
const DAY_IS_MEANT = /(?:结合|利用|围绕|抓住|在|于|至|到|逢|迎)$/;

export const festivals: Family = {
  name: 'festivals',
  starts: [...new Set(Object.keys(FESTIVALS).map((name) => name.charAt(0)))].join(''),
  read(text, at, year) {
    const points: Point[] = [];
    let end = at;
    let from = at;
    let named = false;
    let mark = '';
    while (points.length < MOST_FESTIVALS) {
      const match = matchAt(FESTIVAL, text, from);
      const name = match?.[1] ?? '';
      const entry = FESTIVALS[name];
      if (!match || !entry) break;
      const tail = readMark(text, from + match[0].length);
      named ||= entry.bare !== true || match[0] !== name || tail.mark !== '';
      mark = tail.mark === '' ? mark : tail.mark;
      const day = { month: 0, day: 0 };
      // 元宵节灯会 names a thing as much as 元宵 does; 节日, 假期 and 前 mean the day.
      const bare = tail.mark === '' && !/[日假周]/.test(match[0].slice(name.length));
      points.push({ year, ...day, festival: name, shift: 0, from: day, form: 'festival', bare });
      end = tail.end;
      from = end + (matchAt(FESTIVAL_LIST, text, end)?.[0].length ?? 0);
    }
    if (points.length === 0) return null;
    if (!named) {
      const closes = /^[，,。；;、）)\n]?$/.test(text.charAt(end));
      // Nothing but the festival: 国庆 in a cell of its own.
      const alone = at === 0 && end === text.length;
      if (!alone && (!closes || !DAY_IS_MEANT.test(text.slice(Math.max(0, at - 2), at)))) return null;
    }
    const shift = isBefore(mark) ? -1 : 0;
    const bare = points.every((point) => point.bare);
    return { points: points.map((point) => ({ ...point, shift, bare })), end, ranged: false };
  },
};
