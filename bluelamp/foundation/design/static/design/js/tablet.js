// Goes back to the beginning by itself when nobody touches the page any more. A notice says so 20 seconds before.

const NOTICE_MS = 20 * 1000
const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll']

function beginAgain(part) {
  const to = part.dataset.backTo ?? part.href
  const isNotice = part.hidden
  let timer
  const leave = () => window.location.replace(to)
  const warn = () => {
    part.hidden = false
    timer = setTimeout(leave, NOTICE_MS)
  }
  const wait = () => {
    clearTimeout(timer)
    if (isNotice) part.hidden = true
    timer = setTimeout(isNotice ? warn : leave, part.dataset.backAfter * 1000)
  }
  for (const touch of TOUCHES) document.addEventListener(touch, wait, { capture: true, passive: true })
  wait()
}

// A page that the browser kept whole would show what was typed to whoever goes back.
window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload() })

const part = document.querySelector('[data-back-after]')
if (part) beginAgain(part)
