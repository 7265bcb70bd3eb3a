import type { Origin } from '../../../collect/model';
import type { EntryField } from '../../../ledger/model';
import type { Speaking } from '../../language';

type Say = Speaking['t'];

export function fieldName(field: EntryField, t: Say): string {
  return t(`pane.units.field-${field}`);
}

/** A value as filled in; an emptied field says so. */
export function valueText(value: string, t: Say): string {
  return value === '' ? t('pane.units.empty') : value;
}

/** Who said it, and where. */
export function originText({ unit, from }: { unit: string | null; from: Origin }, t: Say): string {
  const who = unit ?? t('pane.units.no-unit');
  return from.kind === 'file' || from.name !== who
    ? t('pane.units.origin', { unit: who, name: from.name })
    : who;
}
