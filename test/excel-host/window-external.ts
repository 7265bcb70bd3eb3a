import type { Answer } from './protocol';

/** Excel for the container: runs a batch, and tells of events. Crosses from the page to the host as plain text. */
export interface Container {
  /** @param body JSON of a `RequestBody` */
  execute(body: string, flags: number): Promise<Answer>;
  /** Calls back with an event type of office.js and its arguments as JSON. */
  listen(listener: (eventType: number, args: string) => void): void;
  /** The floor: `{"ExcelApi":"1.13"}`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Colours as numbers, `bodyBackgroundColor` … Absent: Excel does not tell. */
  readonly theme?: Readonly<Record<string, number>>;
}

/**
 * What Excel on Windows gives its pane as `window.external`. Must stand in the window before office.js loads. Refers to
 * nothing outside itself, so that its source can be injected into a page.
 */
export function windowExternal(container: Container): unknown {
  const EXECUTE = 93;
  const RICH_API_MESSAGE = 33;
  const RICH_API_CATEGORY = 65536;
  const safeArray = (items: unknown[]): unknown => ({ toArray: () => items });
  const zh = 2052;
  const context = {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => zh,
    GetAppDataLocale: () => zh,
    GetDefaultLocale: () => zh,
    GetDocUrl: () => 'C:\\任务分解.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000000',
    GetCorrelationId: () => '1',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => '16.0.0.0',
    GetSupportedMatrix: () => JSON.stringify(container.requirementSets),
    GetSettings: () => ({ Read: () => [[], []], Write: () => undefined }),
    GetInitialDisplayMode: () => 0,
    GetEToken: () => '',
    GetOfficeThemeInfo: () => JSON.stringify(container.theme ?? {}),
  };
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$telemetry$$$0',
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, params: unknown[][], callback: (answer: unknown) => void) {
      if (id !== EXECUTE) {
        setTimeout(() => {
          callback(safeArray([0, null]));
        });
        return;
      }
      const [message = []] = params;
      void container.execute(String(message[4]), Number(message[6] ?? 0)).then((answer) => {
        callback(safeArray('body' in answer ? [0, 200, [], answer.body] : [answer.transportError]));
      });
    },
    RegisterEvent(
      id: number,
      _target: unknown,
      handler: (id: number, args: unknown) => void,
      callback: (s: number) => void,
    ) {
      if (id === RICH_API_MESSAGE) {
        container.listen((eventType, args) => {
          handler(id, safeArray([safeArray([RICH_API_CATEGORY, eventType, 'Workbook', args, '', false])]));
        });
      }
      setTimeout(() => {
        callback(0);
      });
    },
    UnregisterEvent(_id: number, _target: unknown, callback: (status: number) => void) {
      setTimeout(() => {
        callback(0);
      });
    },
  };
}
