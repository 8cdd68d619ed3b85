// Keeps this page on the phone, says whether what is shown is a kept copy, and lets go of it once it is not true any more.
'use strict';
(() => {
    const KEPT = 'common-ground-tickets';
    const AGAIN = 20_000;
    const path = location.pathname;
    const copy = document.getElementById('copy');
    const kept = document.getElementById('kept');

    for (const button of document.querySelectorAll('button[data-large]')) {
        const dialog = document.getElementById(button.dataset.large);
        button.addEventListener('click', () => {
            dialog.showModal();
            stayAwake(dialog);
        });
        dialog.addEventListener('click', () => dialog.close());
    }

    // A dark screen at the door helps nobody.
    async function stayAwake(dialog) {
        try {
            const lock = await navigator.wakeLock.request('screen');
            dialog.addEventListener('close', () => lock.release(), { once: true });
        } catch {
            // Not every browser can, and a low battery forbids it.
        }
    }

    // Asks only whether the page has changed: the answer names the version of what the page would say.
    async function look() {
        let answer;
        try {
            answer = await fetch(path, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(10_000) });
        } catch {
            copy.hidden = false;
            return;
        }
        if (answer.status === 404 || answer.status === 410) {
            await forget();
            location.reload();
        } else if (!answer.ok) {
            copy.hidden = false;
        } else if (answer.headers.get('Tickets-Version') !== document.body.dataset.version) {
            location.reload();
        } else if (!copy.hidden) {
            // Somebody may be showing the code at this moment.
            if (document.querySelector('dialog[open]')) {
                copy.hidden = true;
            } else {
                location.reload();
            }
        }
    }

    async function forget() {
        if ('caches' in window) {
            await (await caches.open(KEPT)).delete(path);
        }
    }

    async function keep() {
        if (!('serviceWorker' in navigator)) {
            return;
        }
        await navigator.serviceWorker.register('/ticket/sw.js', { scope: '/ticket/' });
        navigator.serviceWorker.addEventListener('message', message => {
            if (message.data === path) {
                kept.hidden = false;
            }
        });
        (await navigator.serviceWorker.ready).active.postMessage(path);
    }

    keep().catch(() => {});
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    document.addEventListener('visibilitychange', () => document.hidden || look());
    setInterval(() => document.hidden || copy.hidden || look(), AGAIN);
})();
