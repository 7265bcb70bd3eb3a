import type { Message, MessageId } from '../locales/message';

/** A usage error or a file that cannot be used: one line on stderr, exit 2, nothing written. */
export class CliError extends Error {
  readonly words: Message;

  constructor(id: MessageId, params: Message['params'] = {}) {
    super(id);
    this.name = 'CliError';
    this.words = { id, params };
  }
}
