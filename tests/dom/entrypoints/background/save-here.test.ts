/** The entry in the context menu. */
import { expect, it, vi } from 'vitest';
import { offerSaveHere } from '../../../../entrypoints/background/save-here';

const { on, menus } = vi.hoisted(() => ({
  on: { installed: () => {} },
  menus: { removeAll: vi.fn(async () => {}), create: vi.fn() },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { onInstalled: { addListener: (listener: () => void) => (on.installed = listener) } },
    contextMenus: { ...menus, onClicked: { addListener: () => {} } },
    commands: { onCommand: { addListener: () => {} } },
  },
}));

it('is created once, and a failure to create it is logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  offerSaveHere();
  on.installed();
  await vi.waitFor(() => expect(menus.create).toHaveBeenCalledOnce());
  menus.removeAll.mockRejectedValueOnce(new Error('no menus here'));
  on.installed();
  await vi.waitFor(() => expect(logged).toHaveBeenCalledWith(expect.stringContaining('menu'), expect.any(Error)));
  expect(menus.create).toHaveBeenCalledOnce();
});
