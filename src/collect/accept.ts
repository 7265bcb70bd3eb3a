import { z } from 'zod';
import type { Decisions } from './decide';

const choice = z.object({ id: z.string(), choose: z.string().nullish() });
const acceptSchema = z.union([
  z.object({ conflicts: z.array(choice) }),
  z.array(choice),
  z.record(z.string(), z.string()),
]);

/**
 * Reads an accept file: what `collect --json` printed, with `choose` of each conflict set to the name of one of its
 * sides; or only its list of conflicts; or an object of conflict id → name of the side. Conflicts without a choice stay
 * open. `null` where the text is none of these.
 */
export function readDecisions(text: string): Decisions | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const parsed = acceptSchema.safeParse(data);
  if (!parsed.success) return null;
  const given = parsed.data;
  const list = Array.isArray(given) ? given : isList(given) ? given.conflicts : null;
  if (!list) return new Map(Object.entries(given as Record<string, string>));
  return new Map(
    list.flatMap(({ id, choose }) =>
      choose === null || choose === undefined || choose === '' ? [] : [[id, choose] as const],
    ),
  );
}

type Given = z.infer<typeof acceptSchema>;

function isList(given: Exclude<Given, readonly unknown[]>): given is { conflicts: z.infer<typeof choice>[] } {
  return Array.isArray(given['conflicts']);
}
