// Says what a word of the law means where it first stands on a page, when one points at it. The list at the foot says the same to everybody.
const main = document.querySelector('main');
const left = out(/^(BUTTON|SUMMARY|OPTION|TEXTAREA|ABBR|SCRIPT|STYLE|DT|DD)$/);

function out(tags) {
  return (node) => {
    for (let at = node.parentElement; at && at !== main; at = at.parentElement) {
      if (tags.test(at.tagName) || at.closest('svg, .govuk-visually-hidden')) return NodeFilter.FILTER_REJECT;
    }
    return NodeFilter.FILTER_ACCEPT;
  };
}

function explain(word, meaning) {
  const whole = new RegExp('(?<![\\w-])' + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + '(?=s?(?![\\w-]))', /[A-Z]{2}/.test(word) ? '' : 'i');
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, left);
  while (texts.nextNode()) {
    const found = whole.exec(texts.currentNode.data);
    if (!found) continue;
    const rest = texts.currentNode.splitText(found.index);
    rest.splitText(found[0].length);
    const abbr = document.createElement('abbr');
    abbr.title = meaning;
    rest.replaceWith(abbr);
    abbr.append(rest);
    return;
  }
}

for (const term of document.querySelectorAll('.app-explained dt')) explain(term.textContent, term.nextElementSibling.textContent);
