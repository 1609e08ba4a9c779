import { defineConfig } from 'wxt';
import shipped from '../../wxt.config';

/** The build that tests drive: the shipped one with its shadow root open, and nothing else. */
export default defineConfig({
  ...shipped,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-testing',
  vite: async (env) => ({ ...(await shipped.vite?.(env)), define: { SHADOW_ROOT_MODE: '"open"' } }),
});
