import fc from 'fast-check';
import type { Fault } from '../../excel-host/emulated-excel';
import { tellOutcomes } from '../../excel-host/outcomes';
import { EVERY_WORLD, type Switch } from '../../excel-host/switches';
import { COMPARING } from './comparing';
import { DECIDING } from './deciding';
import { type Action, Sessions } from './session';
import { type Chosen, tryOut } from './try-out';
import { UNDOING } from './undoing';
import { TABS_OF_UNITS } from './unit-tabs';
import { WRITING } from './writing';

/** Every action of the pane that reads or writes the workbook. */
const ALL: readonly Action[] = [...WRITING, ...COMPARING, ...TABS_OF_UNITS, ...DECIDING, ...UNDOING];

const WAYS: readonly Fault['when'][] = ['before', 'during', 'after', 'never', 'unheard'];

/** How many requests of each action fail in the sample. */
const FEW = 2;

/** An action in a world, and which of its requests fail in which ways. */
type Case = readonly [action: string, world: string, Action, readonly Switch[], Chosen];

/**
 * A fault at each request of these actions in each world. In a kind Excel each request fails in all ways, in the others in one, by
 * turns, so that over the worlds each request of an action fails in all of them.
 */
export function describeAll(actions: readonly Action[]): void {
  describeCases(
    actions.flatMap((action) =>
      EVERY_WORLD.map(([world, switches], at): Case => {
        const turn = ALL.indexOf(action) + at;
        const ways = (k: number): readonly Fault['when'][] => (world === 'kind' ? WAYS : [wayOf(k, turn)]);
        const chosen: Chosen = (requests) =>
          upTo(requests).flatMap((k) => ways(k).map((way) => [k, way] as const));
        return [action[0], world, action, switches, chosen];
      }),
    ),
  );
}

/** Every action in one world that is drawn for it, and faults at some of its requests. */
export function describeSample(): void {
  const drawn = drawWorlds();
  describeCases(
    ALL.map((action, turn): Case => {
      const [world, switches] = drawn[turn] ?? ['kind', []];
      const chosen: Chosen = (requests) => {
        const size = { minLength: Math.min(FEW, requests), maxLength: FEW };
        const [some = []] = fc.sample(fc.subarray(upTo(requests), size), 1);
        return some.map((k) => [k, wayOf(k, turn)]);
      };
      return [action[0], world, action, switches, chosen];
    }),
  );
}

function describeCases(cases: readonly Case[]): void {
  let sessions: Sessions;
  beforeAll(async () => {
    sessions = await Sessions.begin();
  });
  afterAll(() => {
    sessions.end();
  });

  test.each(cases)('a fault at any request of: %s (%s)', async (name, world, action, switches, chosen) => {
    const outcomes = await tryOut(sessions, action, switches, chosen);
    tellOutcomes('the pane', world, name, outcomes);
  });
}

function upTo(requests: number): number[] {
  return Array.from({ length: requests }, (_, at) => at + 1);
}

/** @param turn another one for each action and world, so that the last request of an action is not always lost the same way */
function wayOf(k: number, turn: number): Fault['when'] {
  return WAYS[(k + turn) % WAYS.length] ?? 'before';
}

/** A world for each action, none twice before each was drawn. */
function drawWorlds(): typeof EVERY_WORLD {
  const size = { minLength: EVERY_WORLD.length, maxLength: EVERY_WORLD.length };
  const rounds = Math.ceil(ALL.length / EVERY_WORLD.length);
  return fc.sample(fc.shuffledSubarray([...EVERY_WORLD], size), rounds).flat();
}
