import '../../components/library/library.css';
import { askBackground } from '../../utils/messaging/transport';
import { Library } from './library';

const library = new Library(document.getElementById('app') as HTMLElement);
const leaving = new AbortController();
addEventListener('pagehide', ({ persisted }) => persisted || leaving.abort());

askBackground('readSlots').then(
  (slots) => library.start(slots, leaving.signal),
  () => library.start({}, leaving.signal),
);
