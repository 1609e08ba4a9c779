import '../../components/library/library.css';
import { Library } from './library';

const library = new Library(document.getElementById('app') as HTMLElement);
const leaving = new AbortController();
addEventListener('pagehide', ({ persisted }) => persisted || leaving.abort());

void library.start(leaving.signal);
