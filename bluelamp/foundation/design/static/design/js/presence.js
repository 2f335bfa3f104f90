// Tells the server that this page is open and whether someone writes in it, and shows who else is there.

const EVERY_MS = 20000

// What was typed and then left alone is not being written any more.
function watchTyping() {
  let typedAt = -Infinity
  document.addEventListener('input', ({ target }) => {
    if (target.matches('textarea')) typedAt = Date.now()
  })
  return () => Date.now() - typedAt < EVERY_MS
}

async function say(place, isWriting) {
  const body = new URLSearchParams({ writing: isWriting ? '1' : '0' })
  body.set('csrfmiddlewaretoken', document.querySelector('[name=csrfmiddlewaretoken]').value)
  const answer = await fetch(place.dataset.here, { method: 'POST', body, headers: { 'X-Live': '1' }, redirect: 'error' })
  const others = answer.ok ? await answer.text() : ''
  if (place.textContent !== others) place.textContent = others
}

// A list has nobody to tell of itself; it only looks again, as if there were news.
function lookAgain() {
  document.body.dispatchEvent(new CustomEvent('live:presence'))
}

export function sharePresence() {
  const place = document.querySelector('[data-here]')
  const isWriting = watchTyping()
  const beat = () => {
    if (document.hidden) return
    if (place) say(place, isWriting()).catch(() => { place.textContent = '' })
    else lookAgain()
  }
  if (place) beat()
  setInterval(beat, EVERY_MS)
}
