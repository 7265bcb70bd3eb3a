import { type ItemWords, quoted, whoOf } from '../item-words';
import { type PaperBlock, paragraph } from '../model';
import { lineOf } from '../text';
import { listed, open, say } from '../words';
import type { CircularContent } from './content';
import { MOST_NAMES } from './problems';

/** So many finished items are named. */
const MOST_ITEMS = 10;

/** 二、进展较好的事项: units that did all of what was due in time, and what is done; which of it is exemplary, a person says. */
export function goodItems(content: CircularContent): readonly PaperBlock[] {
  const { summary, inState, date } = content;
  const units = summary.byUnit
    .filter(({ lead, collective }) => !collective && lead.due > 0 && lead.onTimeRate === 1)
    .map(({ unit }) => lineOf(unit));
  const done = inState('done');
  return [
    ...(units.length > 0 ? [paragraph('body', unitsText(units))] : []),
    ...(done.length > 0
      ? [
          paragraph(
            'body',
            say(done.length > MOST_ITEMS ? 'good.items-some' : 'good.items', { date, done: done.length }),
          ),
          ...done.slice(0, MOST_ITEMS).map((one, index) => paragraph('body', itemText(one, index))),
        ]
      : []),
    paragraph('body', open('good.open')),
  ];
}

function unitsText(units: readonly string[]): string {
  const count = units.length;
  return count > MOST_NAMES
    ? say('good.units-etc', { units: listed(units.slice(0, MOST_NAMES)), count })
    : say('good.units', { units: listed(units) });
}

function itemText(one: ItemWords, index: number): string {
  const { label, text, progress } = one;
  return say('good.item', {
    number: index + 1,
    who: whoOf(one),
    item: label,
    text: quoted(text),
    progress: progress === '' ? '' : `：${quoted(progress)}`,
  });
}
