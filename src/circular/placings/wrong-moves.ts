import { readCount } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph, CircularPlace } from '../model';
import { ORDINAL } from './ordinals';

/** A number of places gained or lost that is not that between the two ranks. */
export interface WrongMove {
  readonly place: CircularPlace;
  readonly other: CircularPlace;
  readonly right: string;
}

const MOVED = new RegExp(
  `${ORDINAL}[^,;。第]{0,8}[升降进退滑跃][^,;。第]{0,4}[到至]${ORDINAL}|(?:前进|上升|提升|后退|下降|下滑|退后)(?:了)?(\\d{1,2})个?(?:位次|名次|位|名)`,
  'g',
);

/** `由第6位升至第4位，前进2个位次`: in one sentence, as many as between the two. */
export function wrongMoves(paragraphs: readonly CircularParagraph[]): WrongMove[] {
  return paragraphs.flatMap(({ number: paragraph, text }) =>
    toHalfWidth(text)
      .split(/[。;]/)
      .flatMap((part) => {
        const found = [...part.matchAll(MOVED)];
        const moves = found.filter(([, from]) => from !== undefined);
        const steps = found.filter(([, , , step]) => step !== undefined);
        const [move, step] = [moves[0], steps[0]];
        if (!move || !step || moves.length > 1 || steps.length > 1) return [];
        const right = Math.abs((readCount(move[1] ?? '') ?? 0) - (readCount(move[2] ?? '') ?? 0));
        if (right === Number(step[3])) return [];
        return [
          { place: { paragraph, text: step[0] }, other: { paragraph, text: move[0] }, right: `${right}位` },
        ];
      }),
  );
}
