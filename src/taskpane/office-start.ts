/** Why the pane cannot open; the words are in the locales under `pane.start.<code>`. */
export type StartProblem = 'no-office' | 'not-excel' | 'too-old';

/** office.js from a far away or blocked server: https://github.com/OfficeDev/office-js/issues/739 */
const PATIENCE = 20_000;

/** Waits for office.js, which loads beside us, and for Excel behind it. Answers what is missing; `null`: nothing. */
export async function officeStart(): Promise<StartProblem | null> {
  const late = new Promise<'no-office'>((resolve) => {
    setTimeout(() => {
      resolve('no-office');
    }, PATIENCE);
  });
  const script = document.getElementById('office-js');
  const loaded = new Promise<'no-office' | null>((resolve) => {
    if ('Office' in window) resolve(null);
    script?.addEventListener('load', () => {
      resolve(null);
    });
    script?.addEventListener('error', () => {
      resolve('no-office');
    });
  });
  const missing = await Promise.race([late, loaded]);
  if (missing) return missing;
  const info = await Promise.race([late, Office.onReady()]);
  if (info === 'no-office') return info;
  if (String(info.host) !== 'Excel') return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13') ? null : 'too-old';
}

/** Whether Excel's own theme is dark; `null` where it does not tell. https://learn.microsoft.com/javascript/api/office/office.officetheme */
export function officeIsDark(): boolean | null {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(officeBackground() ?? '');
  if (!colour) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Only Excel on Windows is sure to have a theme: elsewhere asking may give nothing, or throw. */
function officeBackground(): string | undefined {
  try {
    const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
    return theme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

/** The language of Excel's menus, as far as we speak it. */
export function officeLanguage(): 'zh-CN' | 'en-US' {
  return /^en\b/i.test(Office.context.displayLanguage) ? 'en-US' : 'zh-CN';
}
