// Tells the server that this page is open and whether someone writes in it, and shows who else is there.

const EVERY_MS = 20000

// What was typed and then left alone is not being written any more. Whoever waits is told at once that it began: of an
// answer, and never of a note, which is not for them.
function watchTyping(box, began) {
  let typedAt = -Infinity
  document.addEventListener('input', ({ target }) => {
    if (!target.matches(box)) return
    const isNew = Date.now() - typedAt >= EVERY_MS
    typedAt = Date.now()
    if (isNew) began()
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
  const isWriting = watchTyping(place?.dataset.box ?? '#answer', () => beat())
  const beat = () => {
    if (document.hidden) return
    if (place) say(place, isWriting()).catch(() => { place.textContent = '' })
    else lookAgain()
  }
  if (place) beat()
  setInterval(beat, EVERY_MS)
}
