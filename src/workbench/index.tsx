import { config } from 'zod/v4/core';
import { createRoot } from 'react-dom/client';
import type { Language } from '../locales/words';
import { prefer, preferences } from '../taskpane/preferences';
import { App } from './page/app';
import { asSample } from '../taskpane/first-run/samples';

// Compiling schemas would need `eval`, which the page's policy forbids.
config({ jitless: true });

// The sample that lies open says more than a welcome would.
prefer({ welcomed: true });

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('lang') === 'en-US' ? 'en-US' : (preferences().language ?? 'zh-CN');
const root = document.getElementById('root');
// The page has said so already (src/floor).
const tooOld = 'tooOld' in document.documentElement.dataset;
if (root && !tooOld) {
  document.documentElement.lang = language;
  createRoot(root).render(
    <App
      language={language}
      sample={asSample(asked.get('sample')) ?? 'shuangtaizi-2024'}
      start={{ page: asked.get('page') ?? '', run: asked.get('run') === '1' }}
    />,
  );
}
