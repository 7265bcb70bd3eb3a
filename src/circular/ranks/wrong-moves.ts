import { readCount } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph, CircularPlace } from '../model';
import { HANZI_NUMBER } from '../../texts/item-marks';

/** A number of places gained or lost that is not that between the two ranks. */
interface WrongMove {
  readonly place: CircularPlace;
  readonly other: CircularPlace;
  readonly right: string;
}

const RANK = new RegExp(`第(\\d{1,2}|${HANZI_NUMBER})[位名]`, 'g');
const STEPS =
  /(?:前进|前移|上移|上升|提升|跃升|后退|后移|下降|下滑|退后|回落)(?:了)?(\d{1,2}|[一二两三四五六七八九十])个?(?:位次|名次|位|名)/g;

/** What stands between both ranks of one move, where others are told too. */
const LINKED = /^[^,]*(?:[升降进退滑跃]|,[比较])/;

/** `由第6位升至第4位，前进2个位次`, `列第5位，较去年前移3位（去年列第8位）`: in one sentence, as many as between the two. */
export function wrongMoves(paragraphs: readonly CircularParagraph[]): WrongMove[] {
  return paragraphs.flatMap(({ number: paragraph, text }) =>
    toHalfWidth(text)
      .split(/[。;]/)
      .flatMap((part) => {
        const ranks = [...part.matchAll(RANK)];
        const [step, another] = [...part.matchAll(STEPS)];
        if (!step || another || ranks.length < 2) return [];
        const before = ranks.filter(({ index }) => index < step.index);
        const [one, other] = before.length > 1 ? before.slice(-2) : ranks;
        if (!one || !other || (ranks.length > 2 && !LINKED.test(part.slice(one.index, other.index))))
          return [];
        const right = Math.abs((readCount(one[1] ?? '') ?? 0) - (readCount(other[1] ?? '') ?? 0));
        if (right === 0 || right === readCount(step[1] ?? '')) return [];
        return [
          {
            place: { paragraph, text: step[0] },
            other: { paragraph, text: `${one[0]}、${other[0]}` },
            right: `${right}位`,
          },
        ];
      }),
  );
}
