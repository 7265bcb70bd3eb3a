import { Splices } from '../xml/splices';
import { attribute, withAttribute } from '../xml/attributes';
import { type Tag, childElements, nextTag, qualified } from '../xml/tags';

interface Run {
  readonly tag: Tag;
  readonly end: number;
  /** 1-based, both inclusive, as the file counts. */
  readonly min: number;
  readonly max: number;
}

/** Width of a 0-based column in a `cols` element ('' for none), `undefined` where it states none. */
export function columnWidth(columns: string, column: number): number | undefined {
  const run = runsOf(columns).find(({ min, max }) => min <= column + 1 && column + 1 <= max);
  const width = run && attribute(columns, run.tag, 'width');
  return width === undefined ? undefined : Number(width);
}

/** The `cols` element with another width for one 0-based column, which is then shown; a run that covers it is split. */
export function withColumnWidth(columns: string, column: number, width: number, prefix: string): string {
  const [list, one] = [qualified(prefix, 'cols'), qualified(prefix, 'col')];
  const number = column + 1;
  const fresh = `<${one} min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  const container = nextTag(columns, 0);
  if (!container || container.kind === 'empty') return `<${list}>${fresh}</${list}>`;
  const all = runsOf(columns);
  const splices = new Splices();
  const run = all.find(({ min, max }) => min <= number && number <= max);
  if (!run) {
    const next = all.find(({ min }) => min > number);
    splices.insert(next?.tag.start ?? columns.lastIndexOf('<'), fresh);
    return splices.apply(columns);
  }
  const pieces = [];
  if (run.min < number)
    pieces.push(withAttributes(columns.slice(run.tag.start, run.end), { max: String(number - 1) }));
  pieces.push(
    withAttributes(columns.slice(run.tag.start, run.end), {
      min: String(number),
      max: String(number),
      width: String(width),
      customWidth: '1',
      hidden: null,
    }),
  );
  if (run.max > number)
    pieces.push(withAttributes(columns.slice(run.tag.start, run.end), { min: String(number + 1) }));
  splices.replace(run.tag.start, run.end, pieces.join(''));
  return splices.apply(columns);
}

/** The element without a width of its own for one column; other columns keep theirs. */
export function withoutColumnWidth(columns: string, column: number): string {
  const all = runsOf(columns);
  const run = all.find(({ min, max }) => min === column + 1 && max === column + 1);
  if (!run) return columns;
  return all.length === 1 ? '' : columns.slice(0, run.tag.start) + columns.slice(run.end);
}

function withAttributes(text: string, values: Readonly<Record<string, string | null>>): string {
  let out = text;
  for (const [name, value] of Object.entries(values)) {
    const tag = nextTag(out, 0);
    if (tag) out = withAttribute(out, tag, name, value) + out.slice(tag.end);
  }
  return out;
}

function runsOf(columns: string): Run[] {
  const container = nextTag(columns, 0);
  if (!container) return [];
  return childElements(columns, container).map(({ tag, end }) => ({
    tag,
    end,
    min: Number(attribute(columns, tag, 'min')),
    max: Number(attribute(columns, tag, 'max')),
  }));
}
