// Keeps what is typed into a form on the device until it is sent, locked with a key that only the page has.
// The key comes with the page, to whoever is signed in: a device that is lost tells nothing.

const AFTER_MS = 1000
const KEPT_MS = 24 * 60 * 60 * 1000
const PREFIX = 'bluelamp-kept-'
const NEVER = new Set(['csrfmiddlewaretoken', 'memorable_word', 'go_on'])

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
const hexOf = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('')

function openLock(hex) {
  return crypto.subtle.importKey('raw', bytesOf(hex), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function keep(form, key) {
  const typed = [...new FormData(form)].filter(([name, value]) => !NEVER.has(name) && typeof value === 'string')
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(typed)))
  localStorage.setItem(PREFIX + form.dataset.kept, JSON.stringify({ at: Date.now(), iv: hexOf(iv), sealed: hexOf(sealed) }))
}

async function found(form, key) {
  const kept = JSON.parse(localStorage.getItem(PREFIX + form.dataset.kept))
  if (!kept) return null
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(kept.iv) }, key, bytesOf(kept.sealed))
  return JSON.parse(new TextDecoder().decode(opened))
}

function forgetOld() {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    if (Date.now() - JSON.parse(localStorage.getItem(name)).at > KEPT_MS) localStorage.removeItem(name)
  }
}

function offer(form, typed) {
  const again = document.querySelector('[data-kept-again]')
  for (const [name, value] of typed) {
    again.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  again.hidden = false
  again.querySelector('[data-kept-drop]').addEventListener('click', () => {
    localStorage.removeItem(PREFIX + form.dataset.kept)
    again.hidden = true
  })
}

async function watch(form) {
  const key = await openLock(form.dataset.keptKey)
  const typed = await found(form, key).catch(() => null)
  const isShown = typed?.some(([name, value]) => name === 'entry_id' && value === form.elements.entry_id.value)
  if (typed && !isShown) offer(form, typed)
  document.querySelector('[data-kept-said]').hidden = false
  let waiting = null
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => keep(form, key), AFTER_MS)
  })
}

export function keepOnTheDevice() {
  if (!window.crypto?.subtle) return
  const done = document.querySelector('[data-kept-done]')
  if (done) localStorage.removeItem(PREFIX + done.dataset.keptDone)
  const form = document.querySelector('form[data-kept]')
  if (!form) return
  forgetOld()
  watch(form)
}
