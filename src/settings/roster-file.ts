import { z } from 'zod';
import type { RosterGiven } from '../units/model';
import type { Settings } from './model';

/** 单位名册 as a file of its own, so that next year's table starts with it. */
const rosterFile = z.object({
  kind: z.literal('task-breakdown-roster'),
  version: z.literal(1),
  aliases: z.record(z.string(), z.string()),
  members: z.record(z.string(), z.array(z.string())),
});

/** JSON that people may read and edit; names in code order, so that two files can be compared. */
export function rosterText({ aliases, members }: RosterGiven): string {
  const file = {
    kind: 'task-breakdown-roster',
    version: 1,
    aliases: sorted(aliases),
    members: sorted(members),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `null` where the text is no roster file. */
export function readRoster(text: string): RosterGiven | null {
  try {
    const { data } = rosterFile.safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return data ? { aliases: data.aliases, members: data.members } : null;
  } catch {
    return null;
  }
}

/** What a roster file adds to the settings: where both say something about a name, the file wins. */
export function withRoster(settings: Settings, { aliases, members }: RosterGiven): Settings {
  return {
    ...settings,
    aliases: { ...settings.aliases, ...aliases },
    members: {
      ...settings.members,
      ...Object.fromEntries(Object.entries(members).map(([name, list]) => [name, [...list]])),
    },
  };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
