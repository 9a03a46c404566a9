import { z } from 'zod';

/** Schemas are walked, never compiled: the page's policy allows no code made from text. */
z.config({ jitless: true });
