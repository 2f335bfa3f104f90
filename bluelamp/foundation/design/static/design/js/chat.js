// Keeps a conversation up to date where it is open: the page is asked for again, and what is new in it is added.
// Each turn has an id, so none is lost or doubled, whatever happens to the connection.

import { disguiseOnAKey, isDisguised } from './disguise.js'

const TYPING_MS = 20000

async function pageAt(url, options = {}) {
  const answer = await fetch(url, { cache: 'no-store', ...options })
  if (!answer.ok) throw new Error(answer.status)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

function addTurns(turns, fresh) {
  for (const turn of fresh.querySelectorAll('#turns > li')) {
    const known = document.getElementById(turn.id)
    if (!known) turns.append(document.adoptNode(turn))
    else if (known.innerHTML !== turn.innerHTML) known.replaceWith(document.adoptNode(turn))
  }
}

function replacePart(id, fresh) {
  const [old, renewed] = [document.getElementById(id), fresh.getElementById(id)]
  if (old && renewed && old.innerHTML !== renewed.innerHTML) old.replaceWith(document.adoptNode(renewed))
}

function show(fresh) {
  const turns = document.getElementById('turns')
  if (!fresh.getElementById('turns')) return isDisguised() || window.location.reload()
  addTurns(turns, fresh)
  replacePart('urgent', fresh)
  replacePart('standing', fresh)
  replacePart('cannot-type', fresh)
}

function renewer(url) {
  let [running, again] = [false, false]
  return async function renew() {
    if (running) { again = true; return }
    running = true
    do {
      again = false
      await pageAt(url, { headers: { 'X-Live': '1' } }).then(show).catch(() => {})
    } while (again)
    running = false
  }
}

function follow(place, renew) {
  const source = new EventSource(place.dataset.chat)
  source.addEventListener('news', renew)
  source.addEventListener('open', renew) // whatever was said while there was no line
  source.addEventListener('writing', ({ data }) => {
    document.querySelector('[data-writing]').textContent = data === '1' ? place.dataset.writes : ''
  })
  return source
}

// Says that someone types, never what; and that the page is open.
function tellOfTyping(form, url) {
  let toldAt = -Infinity
  const tell = (isWriting) => {
    const body = new FormData()
    body.set('writing', isWriting ? '1' : '0')
    body.set('csrfmiddlewaretoken', form.elements.csrfmiddlewaretoken.value)
    fetch(url, { method: 'POST', body }).catch(() => {})
  }
  form.elements.words.addEventListener('input', () => {
    if (Date.now() - toldAt < TYPING_MS) return
    toldAt = Date.now()
    tell(true)
  })
  return () => { toldAt = -Infinity; tell(false) }
}

function tellOfNoLine() {
  const notice = document.querySelector('[data-no-line]')
  notice.hidden = false
  notice.focus()
}

// A turn is sent without leaving the page. Whatever goes wrong, the form is sent as it would be without scripts: its
// id makes it one turn however often it comes.
function sendInPlace(form, stopped) {
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || event.submitter?.name) return
    event.preventDefault()
    try {
      const fresh = await pageAt(form.action, { method: 'POST', body: new FormData(form) })
      if (fresh.querySelector('.govuk-error-summary') || !fresh.getElementById('turns')) throw new Error('not sent')
      show(fresh)
      document.dispatchEvent(new CustomEvent('kept-open'))
      form.elements.message_id.value = fresh.querySelector('[name=message_id]').value
      form.elements.words.value = ''
      const danger = document.getElementById('danger')
      if (danger) danger.scrollIntoView()
      else form.elements.words.focus()
      stopped()
    } catch (error) {
      if (error instanceof TypeError) tellOfNoLine()
      else form.submit()
    }
  })
}

// Says on one key that one cannot type, or can again; what stands in the box stays there.
function tellOnAKey() {
  const form = () => document.querySelector('[data-cannot-type]')
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F9' || event.repeat || !form()) return
    event.preventDefault()
    form().requestSubmit()
  })
  document.addEventListener('submit', async (event) => {
    if (event.target !== form()) return
    event.preventDefault()
    const wasOn = event.target.contains(document.activeElement)
    try {
      show(await pageAt(event.target.action, { method: 'POST', body: new FormData(event.target) }))
      if (wasOn && !isDisguised()) form().querySelector('button').focus()
    } catch (error) {
      if (error instanceof TypeError) tellOfNoLine()
      else event.target.submit()
    }
  })
}

disguiseOnAKey()
const place = document.querySelector('[data-chat]')
if (place && 'EventSource' in window) {
  const form = document.getElementById('page-form')
  follow(place, renewer(window.location.pathname))
  sendInPlace(form, tellOfTyping(form, place.dataset.tells))
  tellOnAKey()
}
