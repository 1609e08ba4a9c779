import { defineConfig } from 'wxt';
import shipped from '../../wxt.config';

/** The build used by the tests: identical to the shipped one except that its shadow root is open. */
export default defineConfig({
  ...shipped,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-testing',
  vite: async (env) => ({ ...(await shipped.vite?.(env)), define: { SHADOW_ROOT_MODE: '"open"' } }),
});
