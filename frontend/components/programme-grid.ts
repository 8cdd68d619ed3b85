import { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, type Calendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';

/** A room, one column of the grid. */
export interface GridRoom {
  id: string;
  name: string;
  /** Short facts shown under the name, e.g. how many people it holds. */
  detail: string;
}

/** A session, one block of the grid. Times are those of the event's own clock, never of the browser's. */
export interface GridSession {
  id: string;
  room: string;
  title: string;
  /** yyyy-MM-ddTHH:mm on the event's clock. */
  start: string;
  minutes: number;
  kind: string;
  /** What stands under the title, e.g. the track's name. */
  detail: string;
  /** A colour of the fixed palette in programme.css. */
  colour: string;
  clash: boolean;
}

/** One day of a programme. */
export interface GridModel {
  /** Rises with each answer of the server, so that a refused move is drawn back. */
  revision: number;
  /** yyyy-MM-dd. */
  day: string;
  /** The event is open from here to there on this day; yyyy-MM-ddTHH:mm, the end may lie on the next day. */
  opens: string;
  closes: string;
  rooms: GridRoom[];
  sessions: GridSession[];
  selected: string | null;
  /** Nothing can be changed any more. */
  locked: boolean;
  locale: string;
}

/** Texts in the language of the page; $title, $room, $start and $end are filled in. */
export interface GridTexts {
  label: string;
  instructions: string;
  clash: string;
  carrying: string;
  at: string;
  dropped: string;
  cancelled: string;
}

/** Where a session is to lie: the detail of `session-change`. */
export interface SessionPlacement {
  id: string;
  room: string;
  start: string;
  minutes: number;
}

/** An empty place that was chosen: the detail of `slot-choose`. */
export interface SlotChoice {
  room: string;
  start: string;
}

const SNAP = 5;
const SLOT = 15;
const SLOT_HEIGHT = 28;
const MINUTE = 60_000;
const DAY = 24 * 60;

const NO_TEXTS: GridTexts = {
  label: '', instructions: '', clash: '', carrying: '', at: '', dropped: '', cancelled: '',
};

/* The event's clock is reckoned as if it were UTC: the browser's own zone and clock changes play no part. */
const reckon = (local: string): number => Date.parse(`${local}:00Z`);
const local = (time: number): string => new Date(time).toISOString().substring(0, 16);
const shift = (start: string, minutes: number): string => local(reckon(start) + minutes * MINUTE);
const minutesBetween = (start: string, end: string): number => (reckon(end) - reckon(start)) / MINUTE;
const clock = (start: string): string => start.substring(11, 16);
const minutesOf = (duration: Calendar.Duration): number => duration.days * DAY + duration.seconds / 60;
const hhmm = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/**
 * The programme of one day: rooms across, time downwards. It shows the model it is given and asks for changes by the
 * events `session-select`, `session-change` and `slot-choose`; the server decides and sends a new model.
 *
 * By keyboard: the Tab key stops at the grid and at one session in it, the arrow keys go from session to session, Enter opens one, M picks
 * it up: then the arrow keys move it, Shift with up or down changes its length, Enter puts it down, Escape leaves it.
 */
export class ProgrammeGrid extends HTMLElement {
  #calendar: Calendar | null = null;
  #model: GridModel | null = null;
  #texts: GridTexts = NO_TEXTS;
  #carried: SessionPlacement | null = null;
  #current: string | null = null;
  #drawing = false;
  #refocus = false;
  #pending = false;
  readonly #mount = document.createElement('div');
  readonly #voice = element('div', 'cg-visually-hidden', '');
  readonly #instructions = element('p', 'cg-programme-grid-hint', '');
  readonly #observer = new MutationObserver(() => this.#mend());

  set model(model: GridModel | null) {
    this.#model = model;
    this.#carried = null;
    this.#request();
  }

  get model(): GridModel | null {
    return this.#model;
  }

  set texts(texts: GridTexts | null) {
    this.#texts = { ...NO_TEXTS, ...texts };
    this.#request();
  }

  get texts(): GridTexts {
    return this.#texts;
  }

  connectedCallback(): void {
    this.#voice.setAttribute('role', 'status');
    this.#instructions.id ||= `cg-programme-grid-hint-${Math.random().toString(36).substring(2)}`;
    this.replaceChildren(this.#mount, this.#instructions, this.#voice);
    this.addEventListener('keydown', this.#onKey, true);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('focusout', this.#onBlur);
    this.#observer.observe(this.#mount, { childList: true, subtree: true });
    this.#upgrade('model');
    this.#upgrade('texts');
    this.#request();
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.removeEventListener('keydown', this.#onKey, true);
    this.removeEventListener('focusin', this.#onFocus);
    this.removeEventListener('focusout', this.#onBlur);
    if (this.#calendar !== null) {
      void destroyCalendar(this.#calendar);
      this.#calendar = null;
    }
  }

  /* A value set before this class was known lies on the element itself and would hide the accessor. */
  #upgrade(name: 'model' | 'texts'): void {
    if (Object.prototype.hasOwnProperty.call(this, name)) {
      const held: unknown = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, held);
    }
  }

  #request(): void {
    if (!this.#pending) {
      this.#pending = true;
      queueMicrotask(() => {
        this.#pending = false;
        this.#draw();
      });
    }
  }

  #draw(): void {
    const model = this.#model;
    if (!this.isConnected || model === null) {
      return;
    }
    this.#drawing = true;
    this.#refocus ||= this.#mount.contains(document.activeElement);
    const options = this.#options(model);
    if (this.#calendar === null) {
      this.#calendar = createCalendar(this.#mount, [ResourceTimeGrid, Interaction], options);
    } else {
      for (const name of ['locale', 'slotMinTime', 'slotMaxTime', 'date', 'scrollTime', 'editable', 'resources', 'events'] as const) {
        this.#calendar.setOption(name, options[name]);
      }
    }
    this.#instructions.textContent = this.#texts.instructions;
    setTimeout(() => {
      this.#mend();
      this.#drawing = false;
      if (this.#refocus) {
        this.#refocus = false;
        this.#block(this.#current)?.focus({ preventScroll: this.#carried === null });
      }
    });
  }

  #options(model: GridModel): Calendar.Options {
    const midnight = reckon(`${model.day}T00:00`);
    // A session that was left behind when the event was moved is shown too, outside the opening hours.
    const open = model.opens < model.closes ? [{ start: model.opens, minutes: minutesBetween(model.opens, model.closes) }] : [];
    const shown = [...open, ...model.sessions];
    const hour = (time: number): number => (time - midnight) / MINUTE / 60;
    const first = Math.floor(Math.min(...shown.map(({ start }) => hour(reckon(start))))) * 60;
    const last = Math.ceil(Math.max(...shown.map(({ start, minutes }) => hour(reckon(shift(start, minutes)))))) * 60;
    // An event that went on through the night is looked at from the morning on.
    const starts = model.sessions.map(({ start }) => hour(reckon(start)) * 60);
    const look = model.opens.endsWith('T00:00') ? Math.max(first, Math.min(9 * 60, ...starts)) : first;
    return {
      view: 'resourceTimeGridDay',
      date: model.day,
      locale: model.locale,
      headerToolbar: { start: '', center: '', end: '' },
      allDaySlot: false,
      slotMinTime: hhmm(first),
      slotMaxTime: hhmm(last),
      scrollTime: hhmm(look),
      slotDuration: { minutes: SLOT },
      slotLabelInterval: { minutes: 60 },
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      snapDuration: { minutes: SNAP },
      slotHeight: SLOT_HEIGHT,
      slotEventOverlap: false,
      columnWidth: 'minmax(10.5rem, 1fr)',
      dayHeaderFormat: { weekday: 'long' },
      resources: model.rooms.map((room) => ({
        id: room.id,
        title: room.name,
        extendedProps: { detail: room.detail },
      })),
      resourceLabelContent: ({ resource }) => ({
        domNodes: [
          element('span', 'cg-grid-room', String(resource.title)),
          element('span', 'cg-grid-room-detail', String(resource.extendedProps['detail'] ?? '')),
        ],
      }),
      events: this.#events(model, first, last),
      eventContent: (info) => (info.event.display === 'background' ? undefined : { domNodes: this.#content(info.event) }),
      eventClick: ({ event }) => {
        this.#current = String(event.id);
        this.#emit('session-select', { id: String(event.id) });
      },
      dateClick: ({ dateStr, resource }) => this.#choose(dateStr.substring(0, 16), resource?.id),
      editable: !model.locked,
      longPressDelay: 350,
      dragConstraint: ({ oldEvent, delta, event }) => {
        const session = this.#session(oldEvent.id);
        const start = session && shift(session.start, minutesOf(delta));
        return start !== undefined && this.#within({ ...session!, room: String(event.resourceIds[0]), start });
      },
      resizeConstraint: ({ oldEvent, endDelta }) => {
        const session = this.#session(oldEvent.id);
        return session !== undefined
          && this.#within({ ...session, minutes: session.minutes + minutesOf(endDelta) });
      },
      eventDrop: ({ event, oldEvent, delta }) => {
        const session = this.#session(oldEvent.id);
        if (session !== undefined) {
          this.#place({
            id: session.id,
            room: String(event.resourceIds[0] ?? session.room),
            start: shift(session.start, minutesOf(delta)),
            minutes: session.minutes,
          });
        }
      },
      eventResize: ({ oldEvent, endDelta }) => {
        const session = this.#session(oldEvent.id);
        if (session !== undefined) {
          const { id, room, start, minutes } = session;
          this.#place({ id, room, start, minutes: minutes + minutesOf(endDelta) });
        }
      },
    };
  }

  #events(model: GridModel, first: number, last: number): Calendar.EventInput[] {
    const midnight = `${model.day}T00:00`;
    const rooms = model.rooms.map((room) => room.id);
    const shade = (id: string, start: string, end: string): Calendar.EventInput[] =>
      start < end ? [{ id, start, end, resourceIds: rooms, display: 'background', className: 'cg-grid-shut' }] : [];
    return [
      ...(model.opens < model.closes
        ? [
          ...shade('before', shift(midnight, first), model.opens),
          ...shade('after', model.closes, shift(midnight, last)),
        ]
        : shade('shut', shift(midnight, first), shift(midnight, last))),
      ...model.sessions.map((session): Calendar.EventInput => {
        const carried = this.#carried?.id === session.id;
        const shown = carried ? { ...session, ...this.#carried } : session;
        return {
          id: shown.id,
          resourceId: shown.room,
          start: shown.start,
          end: shift(shown.start, shown.minutes),
          title: shown.title,
          classNames: [
            'cg-session',
            `cg-colour-${shown.colour}`,
            `cg-kind-${shown.kind}`,
            ...(shown.clash ? ['cg-session-clash'] : []),
            ...(shown.id === model.selected ? ['cg-session-selected'] : []),
            ...(carried ? ['cg-session-carried'] : []),
            ...(shown.minutes < 30 ? ['cg-session-short'] : []),
          ],
        };
      }),
    ];
  }

  /* Plain nodes, never markup: titles are written by people. */
  #content(event: Calendar.Event): Node[] {
    const session = this.#session(event.id);
    if (session === undefined) {
      return [];
    }
    // What is being dragged has times of its own, read from the library's date as the clock shows it.
    const pad = (n: number): string => String(n).padStart(2, '0');
    const time = (date: Date): string => `${pad(date.getHours())}:${pad(date.getMinutes())}`;
    const preview = event.display === 'preview';
    const placed = this.#carried?.id === session.id ? this.#carried : session;
    const from = preview ? time(event.start) : clock(placed.start);
    const to = preview ? time(event.end) : clock(shift(placed.start, placed.minutes));
    const head = element('span', 'cg-session-head', '');
    head.append(element('span', 'cg-session-time', `${from}–${to}`));
    if (session.clash) {
      head.append(element('span', 'cg-session-warning', this.#texts.clash));
    }
    head.dataset['session'] = session.id;
    const title = element('span', 'cg-session-title', session.title);
    title.dir = 'auto';
    return [
      head,
      title,
      element('span', 'cg-session-detail', session.detail),
      element('span', 'cg-visually-hidden', this.#roomName(placed.room)),
    ];
  }

  /*
   * The library calls itself a table whose rows hold buttons, which no screen reader can walk. It is a group of buttons,
   * of which one at a time is reached by the Tab key, in a frame that the arrow keys scroll.
   */
  #mend(): void {
    this.#mount.querySelector('.ec')?.setAttribute('role', 'presentation');
    const scroller = this.#mount.querySelector<HTMLElement>('.ec-main');
    if (scroller !== null) {
      scroller.setAttribute('role', 'group');
      scroller.setAttribute('aria-label', this.#texts.label);
      scroller.setAttribute('aria-describedby', this.#instructions.id);
      scroller.tabIndex = 0;
    }
    this.#mount.querySelectorAll('[role=row],[role=rowgroup],[role=cell],[role=columnheader]').forEach((part) => {
      part.removeAttribute('role');
      part.removeAttribute('aria-colindex');
    });
    this.#mount.querySelectorAll('aside, header').forEach((part) => part.setAttribute('role', 'presentation'));
    const blocks = this.#blocks();
    if (!blocks.some((block) => this.#idOf(block) === this.#current)) {
      this.#current = blocks[0] ? this.#idOf(blocks[0]) : null;
    }
    for (const block of blocks) {
      const id = this.#idOf(block);
      block.tabIndex = id === this.#current ? 0 : -1;
      block.toggleAttribute('aria-current', false);
      if (id === this.#model?.selected) {
        block.setAttribute('aria-current', 'true');
      }
    }
  }

  #blocks(): HTMLElement[] {
    return [...this.#mount.querySelectorAll<HTMLElement>('.cg-session:not(.ec-preview, .ec-ghost)')];
  }

  #block(id: string | null): HTMLElement | undefined {
    return this.#blocks().find((block) => this.#idOf(block) === id);
  }

  #idOf(block: Element): string | null {
    return block.querySelector<HTMLElement>('[data-session]')?.dataset['session'] ?? null;
  }

  #session(id: string | number | null): GridSession | undefined {
    return this.#model?.sessions.find((session) => session.id === String(id));
  }

  #roomName(id: string): string {
    return this.#model?.rooms.find((room) => room.id === id)?.name ?? '';
  }

  #within(placement: SessionPlacement): boolean {
    const model = this.#model;
    return model !== null
      && placement.minutes > 0
      && placement.start >= model.opens
      && shift(placement.start, placement.minutes) <= model.closes;
  }

  #choose(start: string, room: string | undefined): void {
    const model = this.#model;
    if (model !== null && !model.locked && room !== undefined && start >= model.opens && start < model.closes) {
      // A finger or mouse means the quarter of an hour it points into.
      const minutes = Math.floor(reckon(start) / MINUTE / SLOT) * SLOT;
      const slot = local(minutes * MINUTE);
      this.#emit('slot-choose', { room, start: slot < model.opens ? model.opens : slot });
    }
  }

  #place(placement: SessionPlacement): void {
    this.#current = placement.id;
    this.#emit('session-change', placement);
  }

  #emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: false }));
  }

  #say(text: string, placement: SessionPlacement): void {
    const filled: Record<string, string> = {
      title: this.#session(placement.id)?.title ?? '',
      room: this.#roomName(placement.room),
      start: clock(placement.start),
      end: clock(shift(placement.start, placement.minutes)),
    };
    this.#voice.textContent = text.replace(/\$(\w+)/g, (whole, name: string) => filled[name] ?? whole);
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const block = (event.target as Element).closest('.cg-session');
    if (block !== null) {
      this.#current = this.#idOf(block);
      this.#mend();
    }
  };

  readonly #onBlur = (): void => {
    if (this.#carried !== null && !this.#drawing) {
      this.#carried = null;
      this.#request();
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const block = (event.target as Element).closest('.cg-session');
    const session = block && this.#session(this.#idOf(block));
    if (!session || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const handled = this.#carried === null ? this.#walk(event, session) : this.#carry(event, this.#carried);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /* From session to session: up and down in a room, left and right to the nearest in time next door. */
  #walk(event: KeyboardEvent, from: GridSession): boolean {
    const model = this.#model!;
    if (event.key.toLowerCase() === 'm' && !model.locked) {
      const { id, room, start, minutes } = from;
      this.#carried = { id, room, start, minutes };
      this.#say(this.#texts.carrying, this.#carried);
      this.#request();
      return true;
    }
    const step = this.#step(event);
    if (step === null) {
      return false;
    }
    let to: GridSession | undefined;
    if (step.across === 0) {
      const column = model.sessions
        .filter((other) => other.room === from.room)
        .sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
      to = column[column.indexOf(from) + step.down];
    } else {
      const rooms = model.rooms.map((room) => room.id);
      for (let at = rooms.indexOf(from.room) + step.across; to === undefined && at in rooms; at += step.across) {
        const away = (other: GridSession): number => Math.abs(reckon(other.start) - reckon(from.start));
        to = model.sessions.filter((other) => other.room === rooms[at]).sort((a, b) => away(a) - away(b))[0];
      }
    }
    this.#block(to?.id ?? null)?.focus();
    return true;
  }

  #carry(event: KeyboardEvent, held: SessionPlacement): boolean {
    if (event.key === 'Escape') {
      this.#carried = null;
      this.#say(this.#texts.cancelled, this.#session(held.id)!);
      this.#request();
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      this.#say(this.#texts.dropped, held);
      // It stays drawn where it was put until the server has answered.
      this.#place(held);
      return true;
    }
    const step = this.#step(event);
    if (step === null) {
      return event.key !== 'Tab';
    }
    const rooms = this.#model!.rooms;
    const room = rooms[rooms.findIndex((one) => one.id === held.room) + step.across]?.id ?? held.room;
    const wanted: SessionPlacement = event.shiftKey
      ? { ...held, minutes: held.minutes + step.down * SNAP }
      : { ...held, room, start: shift(held.start, step.down * SNAP) };
    if (this.#within(wanted)) {
      this.#carried = wanted;
      this.#request();
    }
    this.#say(this.#texts.at, this.#carried!);
    return true;
  }

  #step(event: KeyboardEvent): { across: number; down: number } | null {
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    switch (event.key) {
      case 'ArrowUp': return { across: 0, down: -1 };
      case 'ArrowDown': return { across: 0, down: 1 };
      case 'ArrowLeft': return { across: -forward, down: 0 };
      case 'ArrowRight': return { across: forward, down: 0 };
      default: return null;
    }
  }
}

if (customElements.get('cg-programme-grid') === undefined) {
  customElements.define('cg-programme-grid', ProgrammeGrid);
}

declare global {
  interface HTMLElementTagNameMap {
    'cg-programme-grid': ProgrammeGrid;
  }
}
