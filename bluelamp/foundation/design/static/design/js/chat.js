// Keeps a conversation up to date where it is open: the page is asked for again, and what is new in it is added.
// Each turn has an id, so none is lost or doubled, whatever happens to the connection.

import { disguiseOnAKey, isDisguised } from './disguise.js'

const TYPING_MS = 20000
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60000
const LONGEST_SENDING_MS = 30000
const OUR_FAULT = 500 // from here up: we could not take it just then, or what stands before us says that we are not there

class NobodyThere extends Error {}

function nobodyThere() {
  throw new NobodyThere()
}

async function pageAt(url, options = {}) {
  const answer = await fetch(url, { cache: 'no-store', ...options }).catch(nobodyThere)
  if (answer.status >= OUR_FAULT) nobodyThere()
  if (!answer.ok) throw new Error(answer.status)
  const page = await answer.text().catch(nobodyThere) // it may end in the middle
  return new DOMParser().parseFromString(page, 'text/html')
}

function addTurns(turns, fresh) {
  for (const turn of fresh.querySelectorAll('#turns > li')) {
    const known = document.getElementById(turn.id)
    if (!known) turns.append(document.adoptNode(turn))
    else if (known.innerHTML !== turn.innerHTML) known.replaceWith(document.adoptNode(turn))
  }
}

// What a part shows; not whether someone opened something in it, where it says that itself.
const shown = (part) => part.dataset.shows ?? part.innerHTML

function replacePart(id, fresh) {
  const [old, renewed] = [document.getElementById(id), fresh.getElementById(id)]
  if (old && renewed && shown(old) !== shown(renewed)) old.replaceWith(document.adoptNode(renewed))
}

function show(fresh) {
  const turns = document.getElementById('turns')
  if (!fresh.getElementById('turns')) return isDisguised() || window.location.reload()
  addTurns(turns, fresh)
  replacePart('urgent', fresh)
  replacePart('standing', fresh)
  replacePart('articles', fresh)
  replacePart('cannot-type', fresh)
  letGoOfWhatIsShown(fresh)
}

let onItsWay // the turn that is being sent, if any: its id, and how to give it up

// Whatever is shown was taken, though its answer was lost: it leaves the box, and what comes next is another turn.
function letGoOfWhatIsShown(fresh) {
  const { words, message_id: id } = document.getElementById('page-form').elements
  const own = document.getElementById(`turn-${id.value.replaceAll('-', '')}`)
  if (!own) return
  id.value = fresh.getElementById('turns').dataset.nextId
  if (own.querySelector('.app-words')?.textContent.trim() === words.value.trim()) words.value = ''
  onItsWay?.giveUp()
  onItsWay = undefined
  tellOfLine(true)
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

// A browser comes back by itself where a line breaks, and not where something else than a line was the answer.
function follow(place, renew, wait = FIRST_WAIT_MS) {
  const source = new EventSource(place.dataset.chat)
  source.addEventListener('news', renew)
  source.addEventListener('open', () => {
    wait = FIRST_WAIT_MS
    renew() // whatever was said while there was no line
  })
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => follow(place, renew, Math.min(wait * 2, LONGEST_WAIT_MS)), wait)
  })
  source.addEventListener('writing', ({ data }) => {
    document.querySelector('[data-writing]').textContent = data === '1' ? place.dataset.writes : ''
  })
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

function tellOfLine(isThere) {
  const notice = document.querySelector('[data-no-line]')
  notice.hidden = isThere
  if (!isThere) notice.focus()
}

// A turn is sent without leaving the page, and one at a time. Whatever goes wrong, the form is sent as it would be
// without scripts: its id makes it one turn however often it comes.
function sendInPlace(form, stopped) {
  const { words, message_id: id } = form.elements
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || event.submitter?.name) return
    event.preventDefault()
    if (onItsWay) return
    if (!words.value.trim()) return words.focus()
    const ending = new AbortController()
    const own = { id: id.value, words: words.value, giveUp: () => ending.abort() }
    const patience = setTimeout(own.giveUp, LONGEST_SENDING_MS)
    onItsWay = own
    try {
      const fresh = await pageAt(form.action, { method: 'POST', body: new FormData(form), signal: ending.signal })
      if (fresh.querySelector('.govuk-error-summary') || !fresh.getElementById('turns')) throw new Error('not sent')
      const isNext = id.value === own.id // else it was shown before, and what stands in the box came after it
      show(fresh)
      tellOfLine(true)
      document.dispatchEvent(new CustomEvent('kept-open'))
      if (isNext) {
        id.value = fresh.getElementById('turns').dataset.nextId
        if (words.value === own.words) words.value = ''
      }
      const danger = document.getElementById('danger')
      if (danger) danger.scrollIntoView()
      else words.focus()
      stopped()
    } catch (error) {
      if (id.value !== own.id) return // it is shown
      if (error instanceof NobodyThere) tellOfLine(false)
      else form.submit()
    } finally {
      clearTimeout(patience)
      if (onItsWay === own) onItsWay = undefined
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
      tellOfLine(true)
      if (wasOn && !isDisguised()) form().querySelector('button').focus()
    } catch (error) {
      if (error instanceof NobodyThere) tellOfLine(false)
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
