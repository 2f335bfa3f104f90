// Shows another page in the place of this one on one key, and comes back by it. It is in the page already: nothing is
// asked of the network, and while it is shown nothing of the page below is seen, read out or reached.

const KEY = 'F2'
const root = document.documentElement

export function isDisguised() {
  return root.classList.contains('app-disguised')
}

export function disguiseOnAKey() {
  const held = document.querySelector('[data-disguise]')
  if (!held) return
  let before

  function comeBack() {
    document.querySelector('.app-disguise').remove()
    root.classList.remove('app-disguised')
    document.title = before.title
    before.focused?.focus()
  }

  function hide() {
    before = { title: document.title, focused: document.activeElement }
    document.body.append(held.content.cloneNode(true))
    root.classList.add('app-disguised')
    const heading = document.querySelector('.app-disguise h1')
    document.title = heading.textContent
    let taps = 0 // counted here: not every phone says how often it was tapped
    heading.addEventListener('click', () => { if (++taps === 3) comeBack() })
    heading.focus()
    window.scrollTo(0, 0)
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== KEY || event.repeat) return
    event.preventDefault()
    if (isDisguised()) comeBack()
    else hide()
  })
  const button = document.querySelector('[data-disguise-now]')
  button.hidden = false
  button.addEventListener('click', hide)
}
