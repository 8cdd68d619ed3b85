/** Builds elements; text always goes in as text, never as HTML. */

type Child = Node | string | null;

export function el<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Record<string, string> = {},
    ...children: Child[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative picture of stroked paths on a 24 by 24 field. */
export function icon(name: string, ...paths: string[]): SVGSVGElement {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', `icon icon-${name}`);
    for (const path of paths) {
        const shape = document.createElementNS(SVG, 'path');
        shape.setAttribute('d', path);
        svg.append(shape);
    }
    return svg;
}

export const icons = {
    tick: () => icon('tick', 'M12 1.8a10.2 10.2 0 1 0 0 20.4 10.2 10.2 0 0 0 0-20.4z', 'M6.8 12.6l3.6 3.6 7-8'),
    stop: () => icon('stop', 'M7.8 1.8h8.4l6 6v8.4l-6 6H7.8l-6-6V7.8z', 'M8 8l8 8M16 8l-8 8'),
    clock: () => icon('clock', 'M12 2.2L22.6 21H1.4z', 'M12 9v5.2l3 2.4'),
    torch: () => icon('torch', 'M7 3h10v4l-3 4v10h-4V11L7 7z', 'M7 6h10M12 14v2'),
    camera: () => icon('camera', 'M3 7h4l2-3h6l2 3h4v13H3z', 'M12 9a4 4 0 1 0 0 8 4 4 0 0 0 0-8z', 'M2 2l20 20'),
    cloud: () => icon('cloud', 'M7 19a5 5 0 0 1-.6-9.96A6 6 0 0 1 18 10.5a4.3 4.3 0 0 1-1 8.5z', 'M3 3l18 18'),
    person: () => icon('person', 'M12 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8z', 'M4 21c.6-4.4 3.8-7 8-7s7.400 2.600 8 7'),
};
