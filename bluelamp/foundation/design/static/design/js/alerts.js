// Tells of something new in a list with a sound, or with a notice of the browser, where someone chose that here.
// The list says in data-alert what a notice may say, which is never about anyone, and '' where nothing is new.

const KEPT = 'alerts'
const SOUND = [[880, 0], [1175, 0.15]] // two tones: how high, in hertz, and when they begin, in seconds
const TONE_SECONDS = 0.14

const chosen = () => new Set((localStorage.getItem(KEPT) ?? '').split(' '))

function sound() {
  const context = new AudioContext()
  for (const [frequency, begins] of SOUND) {
    const tone = new OscillatorNode(context, { frequency })
    const volume = new GainNode(context, { gain: 0.15 })
    tone.connect(volume).connect(context.destination)
    tone.start(context.currentTime + begins)
    tone.stop(context.currentTime + begins + TONE_SECONDS)
    tone.onended = () => begins && context.close()
  }
}

// Several tabs may show the list; notices of one tag replace each other.
function notify(words) {
  if (Notification.permission !== 'granted') return
  const notice = new Notification(words, { tag: 'bluelamp-queue', silent: true })
  notice.onclick = () => { window.focus(); notice.close() }
}

function alert(words) {
  const ways = chosen()
  if (ways.has('sound')) sound()
  if (ways.has('notice') && document.hidden) notify(words)
}

async function choose(choice) {
  const ways = [...choice.querySelectorAll('input:checked')].map((box) => box.value)
  localStorage.setItem(KEPT, ways.join(' '))
  if (ways.includes('notice')) await Notification.requestPermission()
  showRefusal(choice)
}

function showRefusal(choice) {
  choice.querySelector('[data-refused]').hidden = !chosen().has('notice') || Notification.permission !== 'denied'
}

function offer(choice) {
  choice.hidden = false
  for (const box of choice.querySelectorAll('input')) {
    box.checked = chosen().has(box.value)
  }
  choice.addEventListener('change', () => choose(choice))
  showRefusal(choice)
}

export function alertOfNews(choice) {
  offer(choice)
  document.body.addEventListener('htmx:load', ({ target }) => {
    if (target.dataset?.alert) alert(target.dataset.alert)
  })
}
