import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Excel for Windows looks for add-ins that are being tried: value = path of the manifest. */
const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer';

/** What makes Excel know an add-in of this computer, and forget it again. */
export interface Registration {
  add(): void;
  remove(): void;
}

export type Run = (command: string, args: readonly string[]) => void;

/**
 * @param platform of Node; undefined is returned where there is no Excel for it
 * @param manifest full path of the manifest
 * @param id of the add-in, as in the manifest
 */
export function registrationOn(
  platform: NodeJS.Platform,
  manifest: string,
  id: string,
  run: Run = (command, args) => execFileSync(command, args, { stdio: 'ignore' }),
  home: string = homedir(),
): Registration | undefined {
  switch (platform) {
    case 'win32': {
      const value = [DEVELOPER_KEY, '/v', id];
      return {
        add: () => {
          run('reg', ['add', ...value, '/t', 'REG_SZ', '/d', manifest, '/f']);
        },
        remove: () => {
          run('reg', ['delete', ...value, '/f']);
        },
      };
    }
    case 'darwin': {
      const folder = join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
      const file = join(folder, `${id}.manifest.xml`);
      return {
        add: () => {
          mkdirSync(folder, { recursive: true });
          copyFileSync(manifest, file);
        },
        remove: () => {
          rmSync(file, { force: true });
        },
      };
    }
    default:
      return undefined;
  }
}
