import { spawn } from 'node:child_process';

/** Opens a file or an address as a double click would. Where there is no desktop, nothing happens. */
export function openByDesktop(target: string): void {
  // `start` takes a first quoted word for the title of a window.
  const [command, ...before] = { win32: ['cmd', '/c', 'start', '""'], darwin: ['open'] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(command as string, [...before, target], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
