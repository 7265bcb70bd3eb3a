/** The little of jsdom that tests need; the package ships no types. */
declare module 'jsdom' {
  export class VirtualConsole {
    removeAllListeners(): this;
  }
  export class JSDOM {
    constructor(
      html: string,
      options?: {
        url: string;
        runScripts: 'dangerously';
        resources: 'usable';
        virtualConsole: VirtualConsole;
        beforeParse(window: object): void;
      },
    );
    readonly window: { close(): void; readonly document: Document };
  }
}
