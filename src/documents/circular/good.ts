import { type ItemWords, nameOf, quoted, whoOf } from '../item-words';
import { type PaperBlock, paragraph } from '../model';
import { lineOf } from '../text';
import { listed, open, say } from '../words';
import { attachmentLabel } from './attached';
import type { CircularContent } from './content';
import { listOf } from './list';
import { MOST_NAMES } from './problems';

/** So many finished items are named. */
const MOST_ITEMS = 10;

/** 二、进展较好的事项: units that did all of what was due in time, and what is done; which of it is exemplary, a person says. */
export function goodItems(content: CircularContent): readonly PaperBlock[] {
  const { inState, date } = content;
  const inTime = unitsInTime(content);
  const done = inState('done');
  return [
    ...(inTime === '' ? [] : [paragraph('body', inTime)]),
    ...(done.length > 0
      ? [
          ...listOf([
            say(done.length > MOST_ITEMS ? 'good.items-some' : 'good.items', {
              ...{ date, done: done.length, named: MOST_ITEMS },
            }),
            ...done.slice(0, MOST_ITEMS).map(itemText),
          ]),
        ]
      : []),
    paragraph('body', open('good.open')),
  ];
}

/** Who did all of what was due in time; '' where nobody did. */
function unitsInTime(content: CircularContent): string {
  const { all, byUnit } = content.summary;
  const due = byUnit.filter(({ lead }) => lead.due > 0);
  const units = due
    .filter(({ lead, collective }) => !collective && lead.onTimeRate === 1)
    .map(({ unit }) => lineOf(unit));
  const count = units.length;
  if (count === 0) return '';
  if (count > 1 && count === due.length && all.onTimeRate === 1) return say('good.units-every');
  return count > MOST_NAMES
    ? say('good.units-etc', {
        ...{ units: listed(units.slice(0, MOST_NAMES)), count },
        attachment: attachmentLabel(content, 'units'),
      })
    : say('good.units', { units: listed(units) });
}

function itemText(one: ItemWords, index: number): string {
  const { label, progress } = one;
  return say('good.item', {
    number: index + 1,
    who: whoOf(one),
    item: label,
    text: nameOf(one),
    progress: progress === '' ? '' : `：${quoted(progress)}`,
  });
}
