// A map that the server drew, moved by hand: by its buttons, by the wheel with Ctrl held, by dragging, and by the arrow keys, plus,
// minus and nought while it has the focus. Without this script it is a still picture with the same numbers beside it.
const MOST = 16;

function movable(figure) {
  const plane = figure.querySelector('svg svg');
  if (!plane) return;
  const { width, height } = plane.viewBox.baseVal;
  const bar = figure.querySelector('[data-metres]');
  const said = figure.querySelector('[data-map-said]');
  let x = 0, y = 0, zoom = 1;

  function show() {
    x = Math.min(Math.max(x, 0), width - width / zoom);
    y = Math.min(Math.max(y, 0), height - height / zoom);
    plane.setAttribute('viewBox', `${x} ${y} ${width / zoom} ${height / zoom}`);
    if (!bar) return;
    const metres = Number(bar.dataset.metres) / zoom;
    const kilometres = Number((metres / 1000).toPrecision(2));
    bar.textContent = metres < 1000 ? `${Math.round(metres)} metres` : `${kilometres} kilometre${kilometres === 1 ? '' : 's'}`;
  }

  // What lies at a share of the picture's width and height stays where it is.
  function closer(times, across = 0.5, down = 0.5) {
    const next = Math.min(Math.max(zoom * times, 1), MOST);
    x += width / zoom * across - width / next * across;
    y += height / zoom * down - height / next * down;
    zoom = next;
    show();
    said.textContent = zoom === 1 ? 'The whole map' : `${Number(zoom.toFixed(1))} times as large`;
  }

  function move(right, down) {
    x += right * width / zoom / 4;
    y += down * height / zoom / 4;
    show();
  }

  const doing = {
    in: () => closer(1.6), out: () => closer(1 / 1.6), whole: () => closer(1 / MOST),
    west: () => move(-1, 0), east: () => move(1, 0), north: () => move(0, -1), south: () => move(0, 1),
  };
  for (const button of figure.querySelectorAll('[data-map-do]')) button.addEventListener('click', doing[button.dataset.mapDo]);
  figure.querySelector('[data-map-buttons]').hidden = false;

  const view = figure.querySelector('[role=region]');
  const keys = {
    '+': 'in', '=': 'in', '-': 'out', 0: 'whole',
    ArrowLeft: 'west', ArrowRight: 'east', ArrowUp: 'north', ArrowDown: 'south',
  };
  view.addEventListener('keydown', (event) => {
    const what = keys[event.key];
    if (!what || event.ctrlKey || event.metaKey || event.altKey) return;
    // At the whole map the arrows scroll the page, as they do anywhere else.
    if (zoom === 1 && event.key.startsWith('Arrow')) return;
    event.preventDefault();
    doing[what]();
  });
  plane.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = plane.getBoundingClientRect();
    closer(event.deltaY < 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });

  let from = null;
  plane.addEventListener('pointerdown', (event) => {
    if (zoom > 1 && event.button === 0) from = { x, y, left: event.clientX, top: event.clientY, far: false };
  });
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const box = plane.getBoundingClientRect();
    from.far ||= Math.hypot(event.clientX - from.left, event.clientY - from.top) > 5;
    x = from.x - (event.clientX - from.left) / box.width * width / zoom;
    y = from.y - (event.clientY - from.top) / box.height * height / zoom;
    show();
  });
  addEventListener('pointerup', () => { setTimeout(() => { from = null; }); });
  // The end of a drag is no click on an area.
  plane.addEventListener('click', (event) => { if (from?.far) event.preventDefault(); }, true);
  show();
}

for (const figure of document.querySelectorAll('[data-map]')) movable(figure);
