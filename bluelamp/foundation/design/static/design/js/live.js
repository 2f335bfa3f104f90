// Turns news from the server into events that templates wait for with hx-trigger: `live:NAME` on the body for lists, and
// `live:about` on what shows one record, for news of that record.
import { LiveLine } from './live_line.js'

const REST_MS = 1000

function dispatch(place, name) {
  place.dispatchEvent(new CustomEvent(`live:${name}`))
}

function tellRecords(about) {
  const marks = about.split(' ')
  for (const place of document.querySelectorAll('[data-live-about]')) {
    if (!about || place.dataset.liveAbout.split(' ').some((mark) => marks.includes(mark))) dispatch(place, 'about')
  }
}

// A busy desk has news many times a second: lists are told of the first at once, and of what follows soon together.
function listTeller() {
  const waiting = new Set()
  let rests = false
  return function tell(names) {
    names.forEach((name) => waiting.add(name))
    if (rests || !waiting.size) return
    rests = true
    setTimeout(() => { rests = false; tell([]) }, REST_MS)
    for (const name of waiting) dispatch(document.body, name)
    waiting.clear()
  }
}

function showLost(lost) {
  for (const warning of document.querySelectorAll('[data-live-lost]')) warning.hidden = !lost
}

function isLive(requestConfig) {
  return requestConfig?.triggeringEvent?.type.startsWith('live:') ?? false
}

// The server must be able to tell what a person did from what the page did by itself, or no session would ever idle out.
function markLiveRequests() {
  document.body.addEventListener('htmx:configRequest', ({ detail }) => {
    if (isLive(detail)) detail.headers['X-Live'] = '1'
  })
}

// A live request that ends on another page means that the session is over: show that page, whole.
function leaveWhenSignedOut() {
  document.body.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const asked = new URL(detail.requestConfig.path, location.href).pathname
    const answered = detail.xhr.responseURL && new URL(detail.xhr.responseURL).pathname
    if (!isLive(detail.requestConfig) || !answered || asked === answered) return
    detail.shouldSwap = false
    location.reload()
  })
}

export function followLive() {
  const { live, liveAfter, liveEvents } = document.body.dataset
  if (!live || !('EventSource' in window)) return
  const names = liveEvents.split(' ')
  const tellLists = listTeller()
  const tell = (names, about = '') => {
    if (!names.length) return
    tellRecords(about)
    tellLists(names)
  }
  markLiveRequests()
  leaveWhenSignedOut()
  new LiveLine(live, liveAfter, names, (news) => {
    if ('lost' in news) showLost(news.lost)
    if (news.names) tell(news.names, news.about)
  }).start()
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(names))
}
