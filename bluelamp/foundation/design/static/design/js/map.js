// A map to find a place on: the cross in its middle is the place, and the list beside it says the same.
// The page says in data-… what it shows and what to call it; without a map the list is all that is needed.
import { Map as Plan, NavigationControl, setWorkerUrl } from 'maplibre-gl'

const CLOSE = 12 // from here on a list of what is near makes sense
const WAIT = 400
const BRITAIN = { center: [-2.5, 54], zoom: 5 }

const shape = (id, type, what) => ({ id, type, source: 'drawn', filter: ['==', ['get', 'what'], what] })

const names = (id, what, size, more = {}) => ({
  ...shape(id, 'symbol', what),
  layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': size, ...more },
  paint: { 'text-color': '#0b0c0c', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 }
})

function style(words) {
  const sources = {}
  const layers = [{ id: 'ground', type: 'background', paint: { 'background-color': '#f3f2f1' } }]
  if (words.tiles) {
    sources.tiles = { type: 'raster', tiles: [words.tiles], tileSize: 256, attribution: words.by }
    layers.push({ id: 'tiles', type: 'raster', source: 'tiles' })
  }
  if (words.drawn) {
    sources.drawn = { type: 'geojson', data: new URL(words.drawn, location.href).href }
    layers.push(
      { ...shape('edges', 'line', 'street'), paint: { 'line-color': '#505a5f', 'line-width': 9 } },
      { ...shape('streets', 'line', 'street'), paint: { 'line-color': '#ffffff', 'line-width': 7 } },
      names('called', 'street', 13, { 'symbol-placement': 'line-center' }),
      { ...shape('dots', 'circle', 'landmark'), paint: { 'circle-radius': 4, 'circle-color': '#1d4f91' } },
      names('marks', 'landmark', 13, { 'text-max-width': 8, 'text-anchor': 'top', 'text-offset': [0, 0.6] }),
      names('around', 'neighbourhood', 18)
    )
  }
  return { version: 8, sources, layers }
}

function whereToBegin({ at, around }) {
  if (at) return { center: at.split(',').map(Number).reverse(), zoom: 16 }
  return around ? { bounds: JSON.parse(around), fitBoundsOptions: { padding: 20 } } : BRITAIN
}

class Choice {
  constructor(form) {
    this.form = form
    this.list = form.querySelector('[data-map-list]')
    this.said = form.querySelector('[data-map-said]')
    this.asked = 0
  }

  // Asks what is near a point, and shows it unless the cross has gone on meanwhile.
  async near(at) {
    const asked = ++this.asked
    await new Promise((resolve) => { setTimeout(resolve, WAIT) })
    if (asked !== this.asked) return
    const token = this.form.querySelector('[name="csrfmiddlewaretoken"]').value
    const body = new URLSearchParams({ csrfmiddlewaretoken: token, list: 'yes', at })
    const answer = await fetch(this.form.action, { method: 'POST', body })
    if (!answer.ok || asked !== this.asked) return
    this.list.innerHTML = await answer.text()
    this.said.textContent = this.list.querySelector('label')?.textContent ?? this.list.textContent
  }

  use() { this.form.querySelector('[name="use"]')?.click() }
}

function show(view, choice) {
  const words = view.dataset
  setWorkerUrl(new URL(words.worker, location.href).href)
  view.hidden = false
  const plan = new Plan({
    container: view.querySelector('[data-map-view]'),
    style: style(words),
    attributionControl: words.by ? { compact: false } : false,
    dragRotate: false,
    maxPitch: 0,
    pitchWithRotate: false,
    locale: { 'Map.Title': words.title, 'NavigationControl.ZoomIn': words.closer, 'NavigationControl.ZoomOut': words.farther },
    ...whereToBegin(words)
  })
  plan.touchZoomRotate.disableRotation()
  plan.keyboard.disableRotation()
  plan.addControl(new NavigationControl({ showCompass: false }))
  const moved = () => {
    const { lat, lng } = plan.getCenter().wrap()
    if (plan.getZoom() >= CLOSE) choice.near(`${lat.toFixed(5)},${lng.toFixed(5)}`)
  }
  plan.on('moveend', moved)
  plan.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    choice.use()
  })
}

const view = document.querySelector('[data-map]')
try {
  show(view, new Choice(document.querySelector('[data-map-choice]')))
  document.querySelector('[data-map-missing]').hidden = true
} catch { // this browser cannot draw it: the page says so, and the list is there
  view.hidden = true
}
