import type { Surroundings } from '../../self-check';

/** What Excel and its webview say of themselves; nothing of the workbook, and no path. */
export function around(): Surroundings {
  const { diagnostics, requirements, displayLanguage } = Office.context;
  const sets = Array.from({ length: 9 }, (_, at) => `1.${at + 13}`).filter((version) =>
    requirements.isSetSupported('ExcelApi', version),
  );
  return [
    ['Excel', `${diagnostics.version} ${String(diagnostics.platform)} ${displayLanguage}`],
    ['ExcelApi', sets.at(-1) ?? '< 1.13'],
    ['SharedRuntime', requirements.isSetSupported('SharedRuntime', '1.1') ? '1.1' : '–'],
    ['WebView', webview()],
    ['localStorage', works(() => localStorage.length >= 0)],
    ['IndexedDB', works(() => typeof indexedDB === 'object')],
    ['Worker', works(() => typeof Worker === 'function')],
    ['Clipboard', works(() => typeof navigator.clipboard.writeText === 'function')],
  ];
}

function webview(): string {
  const agent = typeof navigator === 'object' ? navigator.userAgent : '';
  return /(?:Edg|Chrome|Version)\/[\d.]+/.exec(agent)?.[0] ?? '–';
}

function works(test: () => boolean): string {
  try {
    return test() ? '+' : '–';
  } catch {
    return '–';
  }
}
