/** What a reader can see without scrolling. */

/** Empty where the whole element is seen: inside the window and whatever scrolls, under nothing; else what is wrong. */
export function hidden(locator) {
  return locator.evaluate((element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1) return 'it has no size';
    const span = `${Math.round(top)}-${Math.round(bottom)}`;
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) continue;
      const room = box.getBoundingClientRect();
      if (top < room.top - 1 || bottom > room.bottom + 1) return `${span} is beyond ${box.className || box.tagName}, ${Math.round(room.top)}-${Math.round(room.bottom)}`;
    }
    if (top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1) return `${span} is beyond the window`;
    for (const [x, y] of [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3]]) {
      const met = document.elementFromPoint(x, y);
      if (met && !element.contains(met) && !met.contains(element)) return `it lies under ${met.className || met.tagName}`;
    }
    return '';
  });
}
