/** Fills a text as java.text.MessageFormat does; of its formats only "choice", which is all that our texts use. */
export function fill(pattern: string, ...values: (string | number)[]): string {
    let text = '';
    for (let at = 0; at < pattern.length; at++) {
        if (pattern.startsWith("''", at)) {
            text += "'";
            at++;
        } else if (pattern[at] === '{') {
            const end = closing(pattern, at);
            text += place(pattern.slice(at + 1, end), values);
            at = end;
        } else {
            text += pattern[at];
        }
    }
    return text;
}

function closing(pattern: string, open: number): number {
    let depth = 0;
    for (let at = open; at < pattern.length; at++) {
        depth += pattern[at] === '{' ? 1 : pattern[at] === '}' ? -1 : 0;
        if (depth === 0) {
            return at;
        }
    }
    throw new Error(`A brace is open in: ${pattern}`);
}

function place(inner: string, values: (string | number)[]): string {
    const [index, format, ...rest] = inner.split(',');
    const value = values[Number(index)];
    if (value === undefined) {
        throw new Error(`No value for {${inner}}`);
    }
    return format === 'choice' ? fill(chosen(rest.join(','), Number(value)), ...values) : String(value);
}

/** "0#none|1#one|1<more": the last limit that the number reaches (#) or passes (<); the first where it reaches none. */
function chosen(choices: string, number: number): string {
    const limits = choices.split('|').map((choice) => /^(.+?)([#<])(.*)$/s.exec(choice)!);
    const reached = limits.filter(([, limit, sign]) => (sign === '#' ? number >= Number(limit) : number > Number(limit)));
    return (reached.at(-1) ?? limits[0]!)[3]!;
}
