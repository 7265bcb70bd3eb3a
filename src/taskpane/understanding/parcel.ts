/**
 * Data on its way from the worker to the page, in pieces: what is sent whole is unpacked whole, and of thousands of
 * tasks that takes the page longer than a person should notice. Objects that are the same before are the same after.
 */
export interface Parcel {
  /** Slot after slot of what `tags` says. */
  readonly values: readonly unknown[];
  readonly tags: Uint8Array;
  /** Key lists of plain objects, those that no piece before had. */
  readonly shapes: readonly (readonly string[])[];
  readonly last: boolean;
}

/** What a slot holds. A reference is the number of an object, in the order in which they are filled. */
const PLAIN = 0;
const OBJECT = 1;
const ARRAY = 2;
const MAP = 3;
const SET = 4;

/** Slots of one piece: some milliseconds of unpacking. */
const SLOTS = 20_000;

/** Takes plain data apart: objects, arrays, Maps and Sets of such, bytes, and what is no object. */
export function* pack(root: object): Generator<Parcel> {
  const numbers = new Map<object, number>([[root, 0]]);
  const queue: object[] = [root];
  const shapeNumbers = new Map<string, number>();
  let piece = newPiece();
  const put = (value: unknown): void => {
    const tag = tagOf(value);
    if (tag === PLAIN) {
      piece.values.push(value);
      piece.tags.push(PLAIN);
      return;
    }
    const object = value as object;
    let number = numbers.get(object);
    if (number === undefined) {
      number = queue.length;
      numbers.set(object, number);
      queue.push(object);
    }
    piece.values.push(number);
    piece.tags.push(tag);
  };
  // Grows while it is walked through.
  for (const object of queue) {
    if (piece.values.length > SLOTS) {
      yield sealed(piece, false);
      piece = newPiece();
    }
    const tag = tagOf(object);
    if (tag === OBJECT) {
      const keys = Object.keys(object);
      const name = JSON.stringify(keys);
      let shape = shapeNumbers.get(name);
      if (shape === undefined) {
        shape = shapeNumbers.size;
        shapeNumbers.set(name, shape);
        piece.shapes.push(keys);
      }
      put(shape);
      for (const key of keys) put((object as Record<string, unknown>)[key]);
    } else {
      const items =
        tag === MAP ? [...(object as Map<unknown, unknown>)].flat() : [...(object as Iterable<unknown>)];
      put(items.length);
      for (const item of items) put(item);
    }
  }
  yield sealed(piece, true);
}

interface Piece {
  readonly values: unknown[];
  readonly tags: number[];
  readonly shapes: (readonly string[])[];
}

function newPiece(): Piece {
  return { values: [], tags: [], shapes: [] };
}

function sealed({ values, tags, shapes }: Piece, last: boolean): Parcel {
  return { values, tags: Uint8Array.from(tags), shapes, last };
}

function tagOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return PLAIN;
  if (Array.isArray(value)) return ARRAY;
  if (value instanceof Map) return MAP;
  return value instanceof Set ? SET : OBJECT;
}

/** Puts the pieces together again, one by one, in their order. */
export class Unpacker {
  private readonly objects: object[];
  private readonly shapes: (readonly string[])[] = [];
  private filled = 0;

  /** @param root what `pack` was given was an object of this kind: a plain one */
  constructor(private readonly root: object = {}) {
    this.objects = [root];
  }

  /** Answers the whole after the last piece, before that `null`. */
  add({ values, tags, shapes, last }: Parcel): object | null {
    this.shapes.push(...shapes);
    let at = 0;
    const take = (): unknown => {
      const tag = tags[at] ?? PLAIN;
      const value = values[at++];
      return tag === PLAIN ? value : this.object(value as number, tag);
    };
    while (at < values.length) this.fill(this.objects[this.filled++] ?? {}, take);
    return last ? this.root : null;
  }

  private object(number: number, tag: number): object {
    return (this.objects[number] ??=
      tag === ARRAY ? [] : tag === MAP ? new Map() : tag === SET ? new Set() : {});
  }

  private fill(object: object, take: () => unknown): void {
    if (tagOf(object) === OBJECT) {
      const target = object as Record<string, unknown>;
      for (const key of this.shapes[take() as number] ?? []) setOwn(target, key, take());
      return;
    }
    const count = take() as number;
    if (object instanceof Map) {
      for (let pair = 0; pair < count; pair += 2) object.set(take(), take());
    } else if (object instanceof Set) {
      for (let item = 0; item < count; item++) object.add(take());
    } else {
      for (let item = 0; item < count; item++) (object as unknown[]).push(take());
    }
  }
}

/** Keys may be words of people: `__proto__` is one like any other. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
