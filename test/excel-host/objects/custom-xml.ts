import { ExcelError, type HostObject, invalidArgument } from '../host-object';
import { nextId, type World } from '../world';

type Part = World['model']['customXml'][number];

export function customXmlParts(world: World): HostObject {
  const { model } = world;
  const get = (id: string): HostObject => {
    const part = model.customXml.find((one) => one.id === id);
    if (!part) throw new ExcelError('ItemNotFound', `no custom XML part ${id}`);
    return customXmlPart(world, part);
  };
  return {
    kind: 'CustomXmlPartCollection',
    item: get,
    call: {
      getItem: get,
      getByNamespace: (namespace: string) => ({
        kind: 'CustomXmlPartScopedCollection',
        items: () =>
          model.customXml
            .filter((part) => namespaceOf(part.xml) === namespace)
            .map((part) => customXmlPart(world, part)),
        item: get,
      }),
      add: (xml: string) => {
        check(xml);
        const part = { id: nextId(model), xml };
        model.customXml.push(part);
        return customXmlPart(world, part);
      },
    },
  };
}

function customXmlPart(world: World, part: Part): HostObject {
  const { model } = world;
  return {
    kind: 'CustomXmlPart',
    key: { Id: part.id },
    get: { id: () => part.id },
    call: {
      getXml: () => part.xml,
      setXml: (xml: string) => {
        check(xml);
        part.xml = xml;
      },
      delete: () => {
        model.customXml = model.customXml.filter((one) => one !== part);
      },
    },
  };
}

function namespaceOf(xml: string): string | undefined {
  return /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1];
}

function check(xml: string): void {
  if (!xml.trimStart().startsWith('<')) throw invalidArgument('no XML');
}
