// Turns news from the server into `live:NAME` events on the body, which templates wait for with hx-trigger.
import { LiveLine } from './live_line.js'

function dispatch(names) {
  for (const name of names) document.body.dispatchEvent(new CustomEvent(`live:${name}`))
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
  markLiveRequests()
  leaveWhenSignedOut()
  new LiveLine(live, liveAfter, names, (news) => {
    if ('lost' in news) showLost(news.lost)
    if (news.names) dispatch(news.names)
  }).start()
  window.addEventListener('pageshow', ({ persisted }) => persisted && dispatch(names))
}
