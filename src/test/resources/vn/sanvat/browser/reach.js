// What a person can see but not press: covered at its middle, beside the screen, or too small. Answers with one line each.
() => {
  const SMALLEST = 24; // CSS pixels, WCAG 2.2 success criterion 2.5.8
  const faults = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && Array.from(element.getClientRects()).some((box) => box.width > 0 && box.height > 0);
  const name = (element) => element.outerHTML.slice(0, element.outerHTML.indexOf(">") + 1).slice(0, 110)
    + " " + (element.textContent || "").trim().slice(0, 30);
  const labels = (element) => Array.from(element.labels || []);

  /** The element or the label that presses it. */
  function presses(element, x, y) {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && [element, ...labels(element)].some((each) => each.contains(hit)) ? null : hit || document.body;
  }

  /** A line is pressed on its line, not in the middle of the box around it. */
  function points(element) {
    const line = element.matches("path") ? element : element.querySelector("polyline, path.leaflet-interactive");
    if (!line || !line.getTotalLength) {
      return Array.from(element.getClientRects()).filter((box) => box.width && box.height)
        .map((box) => [box.left + box.width / 2, box.top + box.height / 2]);
    }
    const to = line.getScreenCTM(), length = line.getTotalLength();
    return Array.from({ length: 21 }, (_, i) => line.getPointAtLength(length * i / 20))
      .map((at) => [to.a * at.x + to.c * at.y + to.e, to.b * at.x + to.d * at.y + to.f]);
  }

  /** A link in a line of text is as high as the line. */
  function isInText(element) {
    return element.matches("a") && getComputedStyle(element).display === "inline"
      && Array.from(element.closest("p, dd, li, td, th, div, small").childNodes).some((each) => each !== element
        && !each.contains?.(element) && /\p{L}/u.test(each.textContent));
  }

  function isSmall(element) {
    const boxes = [element, ...labels(element)].map((each) => each.getBoundingClientRect());
    if (boxes.some((box) => box.width >= SMALLEST && box.height >= SMALLEST) || isInText(element)) { return false; }
    const [x, y] = points(element)[0], far = SMALLEST / 2 - 0.5;
    return [[-far, 0], [far, 0], [0, -far], [0, far]].some(([right, down]) => presses(element, x + right, y + down));
  }

  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]")) {
    if (!seen(element) || element.disabled) { continue; }
    const moves = element.closest(".leaflet-container");
    // what shows only with the focus is looked at with the focus
    if (moves) { document.activeElement.blur(); } else { element.focus({ preventScroll: true }); }
    (moves || element).scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect(), frame = moves && moves.getBoundingClientRect();
    if (moves && (box.top < frame.top || box.left < frame.left || box.bottom > frame.bottom || box.right > frame.right)) { continue; }
    if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) { faults.push("beside the screen: " + name(element)); continue; }
    const covers = points(element).map(([x, y]) => presses(element, x, y));
    const isLine = element.matches("path") || element.querySelector("polyline");
    // a line that lies wholly under a pin is what the pin stands for, and is in the list
    if (isLine ? covers.every((each) => each && !each.closest(".pin")) : covers.some(Boolean)) {
      faults.push("covered by " + name(covers.find(Boolean)) + ": " + name(element));
    } else if (!isLine && isSmall(element)) {
      faults.push("too small, " + Math.round(box.width) + "×" + Math.round(box.height) + ": " + name(element));
    }
  }
  return faults;
}
