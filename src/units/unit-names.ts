import type { UnitCell } from './model';

/** Canonical names in a unit cell, each once, persons left out. */
export function unitNames({ mentions }: UnitCell): readonly string[] {
  return [...new Set(mentions.filter(({ kind }) => kind !== 'person').map(({ name }) => name))];
}
