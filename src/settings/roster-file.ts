import { z } from 'zod';
import type { Succession } from '../succession/model';
import type { RosterGiven } from '../units/model';
import { withSuccession } from './changes';
import { succession, type Settings } from './model';
import { once } from './once';

/** 单位名册 as a file of its own, so that next year's table starts with it. */
const rosterFile = once(() =>
  z.object({
    kind: z.literal('task-breakdown-roster'),
    version: z.literal(1),
    aliases: z.record(z.string(), z.string()),
    members: z.record(z.string(), z.array(z.string())),
    /** Absent in files from before there were any. */
    successions: z.array(succession()).default([]),
  }),
);

/** What a roster says: other names, members of collectives, who answers in place of whom. */
export interface RosterSaid extends RosterGiven {
  readonly successions: readonly Succession[];
}

/** JSON that people may read and edit; names in code order, so that two files can be compared. */
export function rosterText({ aliases, members, successions }: RosterSaid): string {
  const file = {
    kind: 'task-breakdown-roster',
    version: 1,
    aliases: sorted(aliases),
    members: sorted(members),
    successions,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `null` where the text is no roster file. */
export function readRoster(text: string): RosterSaid | null {
  try {
    const { data } = rosterFile().safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return data ?? null;
  } catch {
    return null;
  }
}

/** What a roster file adds to the settings: where both say something about a name, the file wins. */
export function withRoster(settings: Settings, { aliases, members, successions }: RosterSaid): Settings {
  const known = {
    ...settings,
    aliases: { ...settings.aliases, ...aliases },
    members: {
      ...settings.members,
      ...Object.fromEntries(Object.entries(members).map(([name, list]) => [name, [...list]])),
    },
  };
  return successions.reduce(withSuccession, known);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
