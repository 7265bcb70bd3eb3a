import { centre } from './centre';
import { circulars } from './circular';
import { comparison } from './comparison';
import { matchers } from './matchers';
import { printPane } from './pane';
import { printRequests } from './requests';
import { processes } from './processes';
import { printWorkbench } from './workbench';
import { printWriting } from './writing';

/** `npm run bench`: how long things take on this machine, as ratios in one run. Nothing here can fail a build. */
console.log('— The centre: grid to findings');
centre();
console.log('\n— Which task carries a clause of the work report: F1');
matchers();
comparison();
console.log('\n— A circular checked');
await circulars();
console.log('\n— Whole processes: the built command line on 6,350 tasks, beside a bare scan and exceljs');
await processes();
console.log('\n— Requests to Excel, over the real office.js');
await printRequests();
console.log('\n— The pane, in a browser over the emulated Excel');
await printPane();
console.log('\n— The workbench, in a browser');
await printWorkbench();
console.log('\n— What the workbench writes, in a browser');
await printWriting();
