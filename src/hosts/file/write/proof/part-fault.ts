import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { type OpenTag, type PartRules, rulesFor } from './part-rules';

/** Thrown to stop the parser. */
class Fault extends Error {}

/**
 * Reads a part once more with a strict parser that shares nothing with ours: well-formed, prefixes declared, this root,
 * and what `rulesFor` asks. @returns what is wrong, in English; `null`: nothing
 */
export function partFault(xml: string, root: string | null): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: string[] = [];
  let namespace = '';
  let rules: PartRules = () => null;
  const stop = (fault: string): never => {
    throw new Fault(fault);
  };
  parser.on('error', ({ message }) => stop(message));
  parser.on('opentag', (tag) => {
    const { local, uri } = tag;
    if (open.length === 0) {
      if (root !== null && local !== root) stop(`<${local}> instead of <${root}>`);
      namespace = uri;
      rules = rulesFor(local);
    }
    const fault = rules(openTag(tag, open, namespace));
    if (fault !== null) stop(fault);
    open.push(local);
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(xml).close();
    return null;
  } catch (cause) {
    if (cause instanceof Fault) return cause.message;
    throw cause;
  }
}

function openTag(
  { local, uri, attributes }: SaxesTagNS,
  open: readonly string[],
  namespace: string,
): OpenTag {
  return {
    local,
    depth: open.length,
    parent: open[open.length - 1] ?? '',
    own: uri === namespace,
    attribute: (name) => (attributes[name] as SaxesAttributeNS | undefined)?.value,
    relationship: () =>
      Object.values(attributes).find((one) => one.local === 'id' && one.prefix !== '')?.value ?? '',
  };
}
