import type { MessageId } from '../locales/message';
import { CliError } from './error';

/** What the system says that it could not do, `unknown` where it says nothing. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

const READING: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.file-not-found',
  ENOTDIR: 'cli.file-not-found',
  EISDIR: 'cli.file-is-folder',
  EACCES: 'cli.file-no-right',
  EPERM: 'cli.file-no-right',
  EBUSY: 'cli.file-busy',
  ENAMETOOLONG: 'cli.file-name-too-long',
  ELOOP: 'cli.file-link-lost',
  ERR_FS_FILE_TOO_LARGE: 'cli.file-too-large',
};

const WRITING: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.out-no-folder',
  ENOTDIR: 'cli.out-no-folder',
  EEXIST: 'cli.out-no-folder',
  EISDIR: 'cli.out-is-folder',
  EACCES: 'cli.out-no-right',
  EPERM: 'cli.out-no-right',
  EROFS: 'cli.out-read-only-disk',
  EBUSY: 'cli.out-busy',
  ETXTBSY: 'cli.out-busy',
  ENOSPC: 'cli.out-disk-full',
  EDQUOT: 'cli.out-disk-full',
  EFBIG: 'cli.out-disk-full',
  ENAMETOOLONG: 'cli.out-name-too-long',
  ELOOP: 'cli.out-link-lost',
};

/** A failure of the file system while reading, in words. */
export function readingFailed(file: string, error: unknown): CliError {
  if (error instanceof CliError) return error;
  const code = codeOf(error);
  return new CliError(READING[code] ?? 'cli.file-not-readable', { file, code });
}

/** The same for writing: nothing was changed. */
export function writingFailed(file: string, error: unknown): CliError {
  if (error instanceof CliError) return error;
  const code = codeOf(error);
  return new CliError(WRITING[code] ?? 'cli.file-not-writable', { file, code });
}
