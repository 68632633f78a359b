// The pages work without this script. With it they stay fresh by themselves, Enter sends, a slash completes,
// and forms open in place. It only ever shows what the server rendered.
(() => {
  'use strict';
  const header = { 'X-Playground-Script': '1' };
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const nonce = () => [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const main = find('main');
  const room = main?.dataset.room;
  const me = main?.dataset.me;

  // --- Reading parts again -------------------------------------------------------------------------------------

  // Lists are mended, not replaced: what did not change keeps its focus and its place, and is not read out again.
  function mend(holder, html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    const list = find('ol.messages', holder);
    const next = find('ol.messages', fresh);
    if (!list || !next || !list.children.length) {
      holder.replaceChildren(...fresh.body.childNodes);
      remember(holder);
      return;
    }
    const wanted = new Map([...next.children].map(item => [item.id, item]));
    for (const item of [...list.children]) if (!wanted.has(item.id)) item.remove();
    let before = null;
    for (const item of next.children) {
      const there = [...list.children].find(one => one.id === item.id);
      const html = item.outerHTML;
      let now = there;
      if (!there) {
        now = document.importNode(item, true);
        seen.set(now, html);
        (before ? before.after(now) : list.prepend(now));
      } else if (seen.get(there) !== html) {
        const focused = there.contains(document.activeElement) ? all('a, button', there).indexOf(document.activeElement) : -1;
        now = document.importNode(item, true);
        seen.set(now, html);
        there.replaceWith(now);
        if (focused >= 0) (all('a, button', now)[focused] ?? now.closest('.log'))?.focus();
      }
      before = now;
    }
  }

  const seen = new WeakMap();
  const remember = holder => all('ol.messages > li', holder).forEach(item => seen.set(item, item.outerHTML));

  const reading = new Map();
  async function read(holder) {
    // One read at a time for each part; a change in between means one more afterwards.
    if (reading.has(holder)) { reading.set(holder, true); return; }
    reading.set(holder, false);
    try {
      const answer = await fetch(holder.dataset.live, { headers: header });
      if (!answer.ok) return;
      const html = await answer.text();
      if ('clock' in holder.dataset) mendClock(holder, html);
      else keepPlace(holder, () => mend(holder, html));
    } catch { /* The stream comes back by itself, and then all is read again. */ } finally {
      const again = reading.get(holder);
      reading.delete(holder);
      if (again) setTimeout(() => read(holder), 100);
    }
  }

  function mendClock(holder, html) {
    const fresh = find('.clock', new DOMParser().parseFromString(html, 'text/html'));
    if (!fresh || fresh.innerHTML === holder.innerHTML) return;
    const focused = holder.contains(document.activeElement);
    holder.replaceChildren(...fresh.childNodes);
    if (focused) find('button', holder)?.focus();
  }

  const atEnd = log => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const toEnd = log => log.scrollTo({ top: log.scrollHeight, behavior: 'instant' });
  function keepPlace(log, change) {
    const end = atEnd(log);
    const count = all('li.message', log).length;
    change();
    if (end) toEnd(log);
    else if (all('li.message', log).length > count) offerJump(log);
  }

  function offerJump(log) {
    if (find('.jump', log)) return;
    const jump = document.createElement('button');
    jump.type = 'button';
    jump.className = 'jump';
    jump.textContent = 'New messages below';
    jump.addEventListener('click', () => { jump.remove(); toEnd(log); log.focus({ preventScroll: true }); });
    log.append(jump);
    log.addEventListener('scroll', () => { if (atEnd(log)) jump.remove(); }, { passive: true });
  }

  const readLogs = () => all('[data-log]').forEach(read);
  const readClock = () => all('[data-clock]').forEach(read);

  let stream = null;
  let soon = 0;
  function listen() {
    if (stream) return;
    stream = new EventSource('/events');
    stream.addEventListener('hello', () => { readLogs(); readClock(); });
    stream.addEventListener('clock', readClock);
    stream.addEventListener('changed', event => {
      const change = JSON.parse(event.data);
      if (change.only && change.only !== me) return;
      if (change.room !== room) { markNew(change.room); return; }
      clearTimeout(soon);
      soon = setTimeout(readLogs, 60);
    });
  }

  // A browser keeps six connections to a server at most: pages that nobody looks at give theirs back.
  const hush = () => { stream?.close(); stream = null; };
  function listenWhileSeen() {
    const turn = () => (document.visibilityState === 'visible' ? listen() : hush());
    document.addEventListener('visibilitychange', turn);
    addEventListener('pagehide', hush);
    addEventListener('pageshow', turn);
    setInterval(() => { if (stream) readClock(); }, 20000);
    turn();
  }

  function markNew(name) {
    const mark = all('[data-room-link]').find(link => link.dataset.roomLink === name)?.querySelector('.new');
    if (!mark) return;
    mark.hidden = false;
    find('.side summary .new').hidden = false;
  }

  // --- Sending -------------------------------------------------------------------------------------------------

  // A field named "action" hides the form's own property of that name; the attribute stays what it is.
  const addressOf = form => form.getAttribute('action');

  async function send(form) {
    const fields = new URLSearchParams(new FormData(form));
    fields.set('nonce', nonce());
    try {
      const answer = await fetch(addressOf(form), { method: 'POST', body: fields, headers: header });
      if (answer.ok) return null;
      // A form with fields to mend comes back whole, as it was filled in.
      if (answer.headers.get('content-type')?.startsWith('text/html')) {
        const mended = find('#bot-form', new DOMParser().parseFromString(await answer.text(), 'text/html'));
        return mended ?? 'That did not work. Your words are still here; try again.';
      }
      if (answer.status === 503) return `${await answer.text()} Your words are still here.`;
      return answer.status < 500 ? await answer.text() : 'That did not work. Your words are still here; try again.';
    } catch {
      return 'Not sent: the playground does not answer. Your words are still here.';
    }
  }

  async function act(form, after) {
    const button = find('button:not([type="button"])', form);
    if (button?.getAttribute('aria-busy') === 'true') return;
    button?.setAttribute('aria-busy', 'true');
    const problem = await send(form);
    button?.removeAttribute('aria-busy');
    await after(problem);
    readLogs();
    readClock();
  }

  function say(form) {
    const words = find('textarea', form);
    const problem = find('.problem', form);
    return act(form, why => {
      problem.textContent = why ?? '';
      words.toggleAttribute('aria-invalid', Boolean(why));
      if (!why) { words.value = ''; const log = form.closest('.column')?.querySelector('.log'); if (log) setTimeout(() => toEnd(log), 120); }
      words.focus();
    });
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.hasAttribute('data-send')) { event.preventDefault(); say(form); }
    else if (form.hasAttribute('data-dialog')) { event.preventDefault(); openDialog(form); }
    else if (form.hasAttribute('data-act')) {
      event.preventDefault();
      act(form, why => {
        if (!why) { find('#dialog')?.contains(form) && find('#dialog').close(); if (form.id === 'bot-form' && !find('#dialog')?.contains(form)) location.assign(find('[data-cancel]', form).href); return; }
        if (why instanceof Element) {
          const mended = document.importNode(why, true);
          form.replaceWith(mended);
          (find('[aria-invalid]', mended) ?? mended).focus();
          return;
        }
        const place = find('.problem[role="alert"]', form);
        if (place) place.textContent = why; else tell(why);
      });
    }
  });

  // --- Forms in place ------------------------------------------------------------------------------------------

  async function openDialog(form) {
    const dialog = find('#dialog');
    const address = `${addressOf(form)}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { headers: header });
      if (!answer.ok) { tell(await answer.text()); return; }
      const body = find('#bot-form', new DOMParser().parseFromString(await answer.text(), 'text/html'));
      find('#dialog-title').textContent = body.dataset.title;
      find('#dialog-body').replaceChildren(document.importNode(body, true));
      dialog.showModal();
      find('select, textarea, input:not([type="hidden"])', dialog)?.focus();
    } catch { location.assign(address); }
  }

  function tell(sentence) {
    find('#dialog-title').textContent = 'Not done';
    const text = document.createElement('p');
    text.textContent = sentence;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.dataset.cancel = '';
    find('#dialog-body').replaceChildren(text, close);
    find('#dialog').showModal();
  }

  document.addEventListener('click', event => {
    const cancel = event.target.closest?.('#dialog [data-cancel]');
    if (cancel) { event.preventDefault(); find('#dialog').close(); }
  });

  // --- Commands complete themselves ----------------------------------------------------------------------------

  // A text field that suggests: focus stays in it, the arrow keys choose, Enter or Tab takes, Escape closes.
  function completing(words) {
    const list = document.getElementById(`${words.id}-list`);
    const count = document.getElementById(`${words.id}-count`);
    let chosen = -1;
    let asked = 0;
    words.setAttribute('aria-autocomplete', 'list');
    words.setAttribute('aria-controls', list.id);

    const options = () => [...list.children];
    const isOpen = () => !list.hidden;
    const close = () => { list.hidden = true; list.replaceChildren(); chosen = -1; words.removeAttribute('aria-activedescendant'); };
    const choose = index => {
      const items = options();
      if (!items.length) return;
      chosen = (index + items.length) % items.length;
      items.forEach((item, at) => item.setAttribute('aria-selected', String(at === chosen)));
      words.setAttribute('aria-activedescendant', items[chosen].id);
      items[chosen].scrollIntoView({ block: 'nearest' });
    };
    const take = index => { words.value = options()[index].dataset.line; close(); count.textContent = ''; words.focus(); };
    const option = (usage, at) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.line = usage.example;
      const line = document.createElement('code');
      line.textContent = usage.example;
      const does = document.createElement('span');
      does.textContent = usage.does;
      item.append(line, does);
      item.addEventListener('mousedown', event => { event.preventDefault(); take(at); });
      return item;
    };

    async function ask() {
      const text = words.value;
      const mine = ++asked;
      if (!text.startsWith('/') || text.includes('\n')) { close(); return; }
      try {
        const answer = await fetch(`${words.dataset.complete}&text=${encodeURIComponent(text)}`, { headers: header });
        const usages = answer.ok ? await answer.json() : [];
        if (mine !== asked) return;
        close();
        if (!usages.length || (usages.length === 1 && usages[0].example === text)) { count.textContent = ''; return; }
        list.replaceChildren(...usages.map(option));
        list.hidden = false;
        count.textContent = `${usages.length} ${usages.length === 1 ? 'command' : 'commands'}, arrow keys choose.`;
      } catch { close(); }
    }

    words.addEventListener('input', ask);
    words.addEventListener('blur', close);
    words.addEventListener('keydown', event => {
      if (event.isComposing) return;
      if (isOpen()) {
        if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); return; }
        if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); return; }
        if (event.key === 'Escape') { event.preventDefault(); close(); return; }
        if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0 && !event.shiftKey) { event.preventDefault(); take(chosen); return; }
      }
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); close(); asked++; words.form.requestSubmit(); }
    });
  }

  // --- At the beginning ----------------------------------------------------------------------------------------

  all('.with-script').forEach(hint => { hint.hidden = false; });
  // The address may name a message; whether the browser has gone there yet is not sure at this point, so it is gone to here.
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  all('[data-log]').forEach(log => {
    remember(log);
    if (log.contains(named)) named.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A channel begins at its newest words, a thread with what it is about.
    else if (!log.closest('.thread-column')) toEnd(log);
  });
  all('textarea[data-complete]').forEach(completing);
  if (room) listenWhileSeen();
})();
