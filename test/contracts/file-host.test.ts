import { FileHost } from '../../src/hosts/file/file-host';
import { runs } from '../amount';
import { describeHost } from './host-contract';

describeHost('file', (xlsx) => Promise.resolve(FileHost.open(xlsx)), { runs: runs(20, 60) });
