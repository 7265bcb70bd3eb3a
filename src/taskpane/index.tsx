import { createRoot } from 'react-dom/client';
import { Ribbon } from '../commands/ribbon';
import { ExcelHost } from '../hosts/excel/excel-host';
import { BrowserJournal } from '../hosts/excel/journal';
import { isLoaded, loadLanguage, words } from '../locales/words';
import { LanguageProvider } from './language';
import { officeIsDark, officeLanguage, officeStart, type StartProblem } from './office-start';
import { Pane } from './pane';
import { preferences } from './preferences';
import { rememberedSelfCheck, rememberSelfCheck } from './self-check-memory';
import { today } from './today';

/** The pane in Excel: the only file of it that knows Office. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  // The page has said already that the browser is too old (src/floor).
  if (!root || 'tooOld' in document.documentElement.dataset) return;
  const problem = await officeStart();
  if (problem) {
    await loadLanguage('en-US').catch(() => undefined);
    say(root, problem);
    return;
  }
  const host = new ExcelHost(new BrowserJournal());
  const { version, platform } = Office.context.diagnostics;
  const build = `${version} ${String(platform)} ${Office.context.displayLanguage}`;
  const remembered = rememberedSelfCheck(build);
  host.rememberSelfCheck(remembered?.found ?? null);
  host.rememberDownloads(remembered?.downloads === true);
  const ribbon = new Ribbon();
  ribbon.attach(Office);
  // An address such as `?page=check&run=1` opens the pane at a page.
  const asked = new URLSearchParams(location.search);
  const start = { page: asked.get('page') ?? '', run: asked.get('run') === '1' };
  createRoot(root).render(
    <LanguageProvider start={preferences().language ?? officeLanguage()}>
      <Pane host={host} dark={officeIsDark()} start={start} ribbon={ribbon} />
    </LanguageProvider>,
  );
  // The first time on this computer, or in this Excel: what can be tried without touching the workbook.
  if (!remembered) await checkQuickly(host);
}

/** A check that fails is done again at the next start. */
async function checkQuickly(host: ExcelHost): Promise<void> {
  try {
    rememberSelfCheck({ on: today(), found: await host.quickCheck() });
  } catch {
    // Nothing is known, and everything is tried.
  }
}

/** One plain sentence, in both languages: Excel has not told us which one it speaks. */
function say(root: HTMLElement, problem: StartProblem): void {
  const lines = (['zh-CN', 'en-US'] as const).filter(isLoaded).map((language) => {
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = words(language, { id: `pane.start.${problem}`, params: {} });
    return line;
  });
  const box = document.createElement('div');
  box.className = 'sentence';
  box.setAttribute('role', 'alert');
  box.append(...lines);
  root.replaceChildren(box);
}

void main();
