import type { Message, MessageId } from '../locales/message';
import { words } from '../locales/words';

/** The command line speaks Chinese. */
export function say(id: MessageId, params: Message['params'] = {}): string {
  return words('zh-CN', { id, params });
}
