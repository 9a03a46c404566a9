import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './shells/electron/channels.ts';

const bridge: Bridge = {
  invoke: async (path, input) => {
    const text: unknown = await ipcRenderer.invoke(INVOKE_CHANNEL, JSON.stringify({ path, input }));
    // The host writes nothing but replies.
    return JSON.parse(String(text)) as Reply<unknown>;
  },
  subscribe: (listener) => {
    const deliver = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, deliver);
    return () => void ipcRenderer.off(EVENT_CHANNEL, deliver);
  },
};

contextBridge.exposeInMainWorld('parkfolio', bridge);
