declare module '*.wasm?url' {
    const address: string;
    export default address;
}

declare module 'virtual:texts' {
    /** By language, then by key. */
    const messages: Record<string, Record<string, string>>;
    export default messages;
}
