/** What goes onto the clipboard for a program that takes looks and tables (`html`), and for every other. */
export interface FormattedText {
  readonly text: string;
  readonly html: string;
}

/**
 * Puts a text on the clipboard with its looks, so that Word pastes it with its tables. Answers what was put there; `null`: nothing, as a
 * webview of Office may deny it. The older way takes looks, too.
 */
export async function copyFormatted(content: FormattedText): Promise<'formatted' | 'plain' | null> {
  const { text, html } = content;
  try {
    const blob = (type: string, data: string): Blob => new Blob([data], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ]);
    return 'formatted';
  } catch {
    if (copyBySelection(text, html)) return 'formatted';
    return (await copyText(text)) ? 'plain' : null;
  }
}

/** Puts a text on the clipboard. Answers whether that worked: a webview of Office may deny it, and the older way works in some. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string, html?: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  let hasLooks = false;
  area.addEventListener('copy', (event) => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    hasLooks = true;
  });
  try {
    // The only way where the newer one is denied.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && (html === undefined || hasLooks);
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
