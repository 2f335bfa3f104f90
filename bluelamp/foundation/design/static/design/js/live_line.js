// Keeps one line open to the server for all the tabs of a browser, and opens it again when it drops.

const CHANNEL = 'bluelamp-live'
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60000

export class LiveLine {
  // `after` is the position of the ledger when the page was made. `tell` is called in every tab with {names, about} for
  // news, where `about` has the marks of records and is empty for any, and with {lost} when the line drops or returns.
  constructor(url, after, names, tell) {
    Object.assign(this, { url, names, tell, last: after, leads: false, lost: false, wait: FIRST_WAIT_MS })
    this.channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null
    this.channel?.addEventListener('message', ({ data }) => this.hear(data))
  }

  start() {
    if (!this.channel || !navigator.locks) return this.open()
    this.channel.postMessage({ joined: this.last })
    navigator.locks.request(CHANNEL, () => new Promise(() => this.open()))
  }

  hear(news) {
    if ('joined' in news) return this.greet(news.joined)
    if (news.last) this.last = news.last
    this.tell(news)
  }

  // A tab that has just joined may have been made before the last news was spread.
  greet(joined) {
    if (!this.leads) return
    const missed = Number(this.last) > Number(joined)
    this.spread({ lost: this.lost, names: missed ? this.names : [] })
  }

  spread(news) {
    this.channel?.postMessage(news)
    this.hear(news)
  }

  open() {
    this.leads = true
    const after = this.last ? `?after=${encodeURIComponent(this.last)}` : ''
    const source = new EventSource(this.url + after)
    for (const name of this.names) {
      source.addEventListener(name, (event) => this.spread({ names: [name], about: event.data, last: event.lastEventId }))
    }
    source.addEventListener('open', () => this.opened())
    source.addEventListener('error', () => this.dropped(source))
  }

  opened() {
    this.wait = FIRST_WAIT_MS
    if (this.lost) this.spread({ names: this.names, lost: false })
    this.lost = false
  }

  dropped(source) {
    if (!this.lost) this.spread({ lost: true })
    this.lost = true
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => this.open(), this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS)
  }
}
