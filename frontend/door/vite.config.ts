import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { doorTexts } from './vite-texts';

const folder = import.meta.dirname;

/** Writes the list of the page's files, and a hash of all their content, into the service worker. */
function precache(): Plugin {
    return {
        name: 'door-precache',
        enforce: 'post',
        generateBundle(_, bundle) {
            const hash = createHash('sha256');
            const files = ['/door'];
            for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => a.localeCompare(b))) {
                if (name === 'sw.js') {
                    continue;
                }
                hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
                if (name !== 'index.html') {
                    files.push(`/door/${name}`);
                }
            }
            for (const name of readdirSync(resolve(folder, 'public')).sort()) {
                hash.update(name).update(readFileSync(resolve(folder, 'public', name)));
                files.push(`/door/${name}`);
            }
            if (!bundle['index.html']) {
                throw new Error('The page itself is missing among the files');
            }
            const worker = bundle['sw.js'];
            if (worker?.type !== 'chunk' || !worker.code.includes('__FILES__') || !worker.code.includes('__VERSION__')) {
                throw new Error('The service worker has no place for its list of files');
            }
            if (worker.imports.length > 0) {
                throw new Error(`The service worker must stand alone but imports ${worker.imports.join(', ')}`);
            }
            worker.code = worker.code.replace('__FILES__', files.join('|')).replace('__VERSION__', hash.digest('hex').slice(0, 16));
        },
    };
}

export default defineConfig({
    root: folder,
    base: '/door/',
    publicDir: resolve(folder, 'public'),
    cacheDir: resolve(folder, '../../target/vite-door'),
    plugins: [doorTexts(), precache()],
    build: {
        outDir: resolve(folder, '../../target/classes/door'),
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: false,
        reportCompressedSize: false,
        rollupOptions: {
            input: { index: resolve(folder, 'index.html'), sw: resolve(folder, 'sw.ts') },
            output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
    },
});
