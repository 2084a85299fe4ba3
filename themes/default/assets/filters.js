// Lists narrowed in place. Without script the same form leads to the same address.
(function () {
  "use strict";

  var read = window.sanvat.read;

  // Filters: open beside the list on wide screens. A choice changes the list and the address, and nothing else moves.
  document.querySelectorAll("details.filters").forEach(function (filters) {
    var form = filters.querySelector("form");
    var results = filters.parentNode;
    var wide = matchMedia("(min-width: 60rem)");
    var asked = 0, shown = location.pathname + location.search, LONG = 10;
    if (wide.matches) { filters.open = true; }
    form.classList.add("instant");
    label(form);
    form.querySelectorAll("fieldset").forEach(sieve);

    /** Long lists of values can be searched, without regard to marks. */
    function sieve(fieldset) {
      fieldset.querySelectorAll("ul").forEach(function (list) {
        if (list.children.length <= LONG || list.previousElementSibling && list.previousElementSibling.className === "sieve") { return; }
        var field = document.createElement("input");
        field.type = "search";
        field.className = "sieve";
        field.placeholder = form.dataset.sieve;
        field.setAttribute("aria-label", form.dataset.sieve + ": " + list.getAttribute("aria-label"));
        list.before(field);
        field.addEventListener("input", function () {
          var wanted = plain(field.value);
          Array.from(list.children).forEach(function (each) {
            each.hidden = plain(each.textContent).indexOf(wanted) < 0 && !each.querySelector("input:checked");
          });
        });
        field.addEventListener("change", function (event) { event.stopPropagation(); });
        field.addEventListener("keydown", function (event) { if (event.key === "Enter") { event.preventDefault(); } });
      });
    }

    function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().trim(); }

    function label(from) {
      var button = form.querySelector("button[type=submit]");
      button.textContent = from.dataset.show;
    }

    /** Where the form leads; what is empty is left out. */
    function address() {
      var query = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (value) { query.append(name, value); } });
      return form.getAttribute("action") + (String(query) ? "?" + query : "");
    }

    /** Which control has the focus, so that it has it again when one comes back. */
    function held() {
      var now = document.activeElement;
      return form.contains(now) && now.name ? { name: now.name, value: now.value } : null;
    }

    /** @param before where the page stood when it was left */
    function show(to, push, before) {
      var mine = ++asked;
      results.setAttribute("aria-busy", "true");
      read(to).then(function (got) {
        if (mine !== asked) { return; }
        var fresh = got.page.querySelector(".results");
        if (push) {
          history.replaceState({ y: scrollY, held: held() }, "");
          history.pushState(null, "", to);
        }
        shown = location.pathname + location.search;
        document.title = got.page.title;
        results.querySelector(".words").replaceWith(fresh.querySelector(".words"));
        sift(fresh.querySelector("details.filters form"));
        results.querySelector("[role=status]").textContent = results.querySelector("[data-total]").textContent;
        results.removeAttribute("aria-busy");
        if (before) {
          var control = before.held && Array.from(form.elements).find(function (each) { return each.name === before.held.name && (each.type !== "checkbox" || each.value === before.held.value); });
          if (control) { control.focus({ preventScroll: true }); }
          scrollTo(0, before.y);
        }
        document.dispatchEvent(new Event("results"));
      }).catch(function () { if (mine === asked) { location.href = to; } });
    }

    /** The new counts. The list that one is choosing from keeps its boxes, and so the focus; the others are taken as they come. */
    function sift(fresh) {
      var held = form.contains(document.activeElement) ? document.activeElement : null;
      var before = held && held.getBoundingClientRect().top;
      var open = Array.from(form.querySelectorAll("details[open]")).map(function (each) { return each.dataset.facet; });
      var names = Array.from(fresh.querySelectorAll("fieldset")).map(function (each) { return each.dataset.facet; });
      label(fresh);
      fresh.querySelectorAll("fieldset").forEach(function (other) {
        var mine = form.querySelector("fieldset[data-facet='" + other.dataset.facet + "']");
        if (!mine) { form.querySelector(".apply").before(other); sieve(other); return; }
        if (held && mine.contains(held)) { counts(mine, other); return; }
        var tops = Array.from(mine.querySelectorAll("ul")).map(function (list) { return list.scrollTop; });
        mine.replaceWith(other);
        sieve(other);
        other.querySelectorAll("ul").forEach(function (list, index) { list.scrollTop = tops[index] || 0; });
        other.querySelectorAll("details").forEach(function (each) { if (open.indexOf(each.dataset.facet) >= 0) { each.open = true; } });
      });
      form.querySelectorAll("fieldset").forEach(function (mine) {
        if (!names.includes(mine.dataset.facet) && !mine.contains(held)) { mine.remove(); }
      });
      if (held) { scrollBy(0, held.getBoundingClientRect().top - before); }
    }

    function counts(mine, other) {
      mine.querySelectorAll("input[type=checkbox]").forEach(function (box) {
        var same = Array.from(other.querySelectorAll("input[type=checkbox]")).find(function (each) {
          return each.name === box.name && each.value === box.value;
        });
        var count = box.closest("label").querySelector(".count");
        if (count) { count.textContent = same ? same.closest("label").querySelector(".count").textContent : "0"; }
      });
    }

    form.addEventListener("change", function () { show(address(), true); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (address() !== shown) { show(address(), true); }
      if (!wide.matches) { filters.open = false; }
      var heading = results.querySelector(".bar h2");
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      results.scrollIntoView();
    });
    addEventListener("popstate", function (event) {
      if (location.pathname + location.search === shown) { return; }
      document.activeElement.blur();
      show(location.href, false, event.state);
    });
  });
})();
