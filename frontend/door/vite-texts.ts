import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const folder = resolve(import.meta.dirname, '../../src/main/resources/vaadin-i18n');
const ours = /^(checkin\.(page|reason)\.|access\.)/;

/** The texts of this page out of those of the whole application, by language. */
function texts(): Record<string, Record<string, string>> {
    const languages: Record<string, Record<string, string>> = {};
    for (const file of readdirSync(folder).sort()) {
        const [, language] = /^translations(?:_(\w+))?\.properties$/.exec(file) ?? [null, null];
        if (language === null) {
            continue;
        }
        const lines = readFileSync(resolve(folder, file), 'utf8').split('\n');
        const entries = lines.filter((line) => ours.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
        languages[language ?? 'en'] = Object.fromEntries(entries);
    }
    return languages;
}

/** Lets the page import its texts from "virtual:texts", and puts them into the HTML in place of {{key}}. */
export function doorTexts(): Plugin {
    return {
        name: 'door-texts',
        resolveId: (id) => (id === 'virtual:texts' ? '\0virtual:texts' : null),
        load: (id) => (id === '\0virtual:texts' ? `export default ${JSON.stringify(texts())}` : null),
        transformIndexHtml: (html) =>
            html.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
                const text = texts().en?.[key];
                if (text === undefined) {
                    throw new Error(`There is no text ${key}`);
                }
                return text;
            }),
    };
}
