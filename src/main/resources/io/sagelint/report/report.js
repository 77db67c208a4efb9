'use strict';
const form = document.getElementById('filters');
if (form) {
  const entries = Array.from(document.querySelectorAll('article'));
  const texts = entries.map((entry) => entry.textContent.toLowerCase());
  const search = form.querySelector('[type=search]');
  const rule = form.querySelector('select');
  const boxes = Array.from(form.querySelectorAll('[type=checkbox]'));
  const filter = () => {
    const words = search.value.toLowerCase().split(' ');
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let shown = 0;
    entries.forEach((entry, i) => {
      const fits = wanted.has(entry.className)
        && (!rule.value || rule.value === entry.dataset.code)
        && words.every((word) => texts[i].includes(word));
      entry.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    form.querySelector('output').textContent = `${shown} of ${entries.length}`;
  };
  const reset = () => {
    form.reset();
    filter();
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A link from the table leads to an entry that a filter may hide.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.setting');
    if (link && document.querySelector(link.hash).hidden) {
      reset();
    }
  });
  reset();
}
