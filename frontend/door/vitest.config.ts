import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { doorTexts } from './vite-texts';

export default defineConfig({
    root: import.meta.dirname,
    cacheDir: resolve(import.meta.dirname, '../../target/vite-door'),
    plugins: [doorTexts()],
    test: { include: ['*.test.ts'], environment: 'node' },
});
