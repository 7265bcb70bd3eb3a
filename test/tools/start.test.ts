import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

jest.setTimeout(120_000);

const start = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/start.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, BROWSER: 'none' },
  });

// In a process of its own the taken port is answered by this one.
test('a port that is taken: what to open, or the command with another port, which is the same in every shell', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const { status, stdout, stderr } = start(String(port));
  server.close();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`端口 ${port} 已被占用`);
  expect(stderr).toContain(`http://localhost:${port}/workbench.html`);
  expect(stderr).toContain(`npm start ${port + 1}\n`);
  // No shell's own way of setting a variable, and no `&&`, which PowerShell 5.1 does not know.
  expect(stderr).not.toMatch(/PORT=|\$env:|\bset |&&|Error:|\n {4}at /);
});

test('whoever stops it while it compiles is not kept waiting, and it ends well', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const running = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts', String(port)], {
    env: { ...process.env, BROWSER: 'none' },
  });
  let said = '';
  running.stdout.on('data', (words: Buffer) => {
    const before = said;
    said += words.toString();
    if (said.includes('正在准备页面') && !before.includes('正在准备页面')) running.kill('SIGINT');
  });
  const ended = await once(running, 'close');
  expect(ended).toEqual([0, null]);
  expect(said).not.toContain('正在收好');
});

test.each(['0', '70000', 'abc', '80.5'])('%s is no port: the command is shown', (port) => {
  const { status, stderr } = start(port);
  expect(status).toBe(2);
  expect(stderr).toContain('npm start 8400');
});
