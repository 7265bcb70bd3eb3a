import { DEFAULTS } from './defaults';
import { SETTINGS_NAMESPACE } from './namespace';
import { settingsSchema, type Settings } from './model';

/** What a workbook without settings of ours has. */
export function defaultSettings(): Settings {
  return structuredClone(DEFAULTS);
}

/**
 * Reads our custom XML part. Anything that is not a valid part of ours gives the defaults and `readable: false`: a
 * damaged part must neither stop the work nor be mistaken for what somebody chose.
 */
export function parseSettings(xml: string | null): { settings: Settings; readable: boolean } {
  if (xml === null) return { settings: defaultSettings(), readable: true };
  const body = /<(?:\w+:)?settings\b[^>]*>([\s\S]*)<\/(?:\w+:)?settings>/.exec(xml)?.[1];
  try {
    const parsed = settingsSchema().safeParse(JSON.parse(unescapeXml(body ?? '')));
    if (parsed.success) return { settings: parsed.data, readable: true };
  } catch {
    // Not JSON: handled below like any other part that we cannot read.
  }
  return { settings: defaultSettings(), readable: false };
}

export function settingsXml(settings: Settings): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${escapeXml(JSON.stringify(settings))}</settings>`;
}

/** Of JSON, which escapes control characters and lone surrogates itself. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeXml(text: string): string {
  return text
    .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
