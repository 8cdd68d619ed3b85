import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    root: import.meta.dirname,
    cacheDir: resolve(import.meta.dirname, '../../target/vite-door'),
    test: { include: ['*.test.ts'], environment: 'node' },
});
