import type { Page } from 'playwright-core';

/** The application with an open window, for journeys. */
export interface OpenApp {
  page: Page;
  /** Where files that the journey saves come to lie. */
  exportDir: string;
  /** Ends window and store; the data folder can be opened again. */
  close: () => Promise<void>;
}
