import {
  callMember,
  camel,
  ExcelError,
  getMember,
  type HostObject,
  isHostObject,
  NotEmulated,
  pascal,
  setMember,
} from './host-object';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/** What lives from one batch to the next. */
export interface BatchHost {
  readonly root: HostObject;
  newObject(name: string): HostObject;
  keep(object: HostObject): string;
  kept(reference: string): HostObject;
  release(reference: string): void;
  /** Formulas follow their cells. */
  recalculate(): void;
}

/**
 * Runs one batch as Excel does: action by action, in order. An action that fails ends the batch; what came before it
 * stays done.
 *
 * @param until run only so many actions and then fail with `failure`: Excel that gives up half-way
 */
export function runBatch(
  host: BatchHost,
  request: RequestBody,
  until = Infinity,
  failure: ExcelError | null = null,
): ResponseBody {
  return new Batch(host, request).run(until, failure);
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();
  /** Whether cells may have changed since formulas were worked out. */
  private changed = false;

  constructor(
    private readonly host: BatchHost,
    private readonly request: RequestBody,
  ) {}

  run(until: number, failure: ExcelError | null): ResponseBody {
    const response: ResponseBody = { TraceIds: [], Results: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (index >= until && failure) throw failure;
        const trace = action.ActionType === ActionType.Trace;
        // Event handlers attach when their trace has a result.
        if (trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: trace ? null : this.perform(action) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const name = `${action.Name}@${action.ObjectPathId}`;
        response.Error = { Code: error.code, Message: error.message, Location: name, ActionIndex: index };
        return response;
      }
    }
    return response;
  }

  private perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.Query: {
        const object = this.resolve(action.ObjectPathId);
        if (action.QueryInfo?.Expand?.length) throw new NotEmulated('Expand');
        // Excel calculates within a batch, unless `suspendApiCalculationUntilNextSync` tells it not to.
        if (this.changed) this.host.recalculate();
        this.changed = false;
        return object && query(object, action.QueryInfo?.Select ?? []);
      }
      case ActionType.SetProperty:
        this.changed = true;
        setMember(this.living(action.ObjectPathId), camel(action.Name), this.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Method:
        return this.method(action);
      default:
        throw new NotEmulated(`action type ${action.ActionType}`);
    }
  }

  private instantiate(id: number): unknown {
    const object = this.resolve(id);
    if (!object) return null;
    const reference = this.references.get(id);
    return { ...object.key, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private method(action: Action): unknown {
    if (action.Name === '_RemoveReference') {
      this.host.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (object) this.references.set(action.ObjectPathId, this.host.keep(object));
      return null;
    }
    const living = this.living(action.ObjectPathId);
    if (!action.Name.startsWith('Get')) this.changed = true;
    const result = callMember(living, camel(action.Name), this.args(action.ArgumentInfo));
    return result === undefined ? null : result;
  }

  /** What real Excel answers to calls on the members of a null object is not documented: we do not allow them. */
  private living(id: number): HostObject {
    const object = this.resolve(id);
    if (!object) throw new NotEmulated(`a member of the null object at path ${id}`);
    return object;
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new NotEmulated(`no object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.host.root;
      case PathType.NewObject:
        return this.host.newObject(path.Name);
      case PathType.ReferenceId:
        return this.host.kept(path.Name);
      case PathType.Property:
        return asObject(getMember(this.living(path.ParentObjectPathId ?? 0), camel(path.Name)), path.Name);
      case PathType.Method: {
        const parent = this.living(path.ParentObjectPathId ?? 0);
        return asObject(callMember(parent, camel(path.Name), this.args(path.ArgumentInfo)), path.Name);
      }
      case PathType.Indexer: {
        const parent = this.living(path.ParentObjectPathId ?? 0);
        if (!parent.item) throw new NotEmulated(`${parent.kind}[…]`);
        return parent.item(this.args(path.ArgumentInfo)[0] as never);
      }
      default:
        throw new NotEmulated(`path type ${path.ObjectPathType}`);
    }
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references?.[index];
      return typeof reference === 'number' && reference > 0 ? this.living(reference) : value;
    });
  }
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null) return null;
  if (!isHostObject(value)) throw new NotEmulated(`${name} is no object`);
  return value;
}

/** Answers a load: `['name', 'protection/protected']`, of each item where the object is a collection. */
function query(object: HostObject, select: readonly string[]): unknown {
  if (object.items) {
    return { _Items: object.items().map((item) => ({ ...item.key, ...(queryOne(item, select) as object) })) };
  }
  return queryOne(object, select);
}

function queryOne(object: HostObject, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of select) {
    if (path === '*' || path === '') throw new NotEmulated(`load of everything on ${object.kind}`);
    const slash = path.indexOf('/');
    if (slash < 0) answer[pascal(path)] = getMember(object, path);
    else {
      const rest = nested.get(path.slice(0, slash)) ?? [];
      rest.push(path.slice(slash + 1));
      nested.set(path.slice(0, slash), rest);
    }
  }
  for (const [name, rest] of nested) {
    const child = getMember(object, name);
    answer[pascal(name)] = child === null ? null : query(asObject(child, name) as HostObject, rest);
  }
  return answer;
}
