// Text goes in through textContent alone: a report can hold anything.
const make = (tag, className, text) => {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

const KINDS = ["strike", "casualty", "damage", "launch", "power", "heating", "water", "gas", "communications"];

const drawItem = (item, choose) => {
  const kind = KINDS.includes(item.kind) ? item.kind : "launch";
  const button = make("button", `item ${kind}`);
  button.type = "button";
  button.dataset.key = item.key;
  button.append(make("span", "headline", item.headline));
  for (const statement of item.statements) {
    const quote = make("span", "sentence", `“${statement.sentence}”`);
    quote.dir = "auto";
    button.append(quote);
    if (statement.told) button.append(make("span", "told", statement.told));
    if (statement.reason) button.append(make("span", "reason", `Placed: ${statement.reason}`));
  }
  button.onclick = () => choose(item.key);
  return button;
};

const drawSection = (section, choose) => {
  const block = make("section", "section");
  block.append(make("h3", "place", section.title));
  if (section.subtitle) block.append(make("p", "subtitle", section.subtitle));
  block.append(...section.items.map((item) => drawItem(item, choose)));
  return block;
};

// The box that scrolls is Streamlit's, around this component; on a phone there is none, and the page stays put.
const scroller = (list) => {
  const box = list.getRootNode().host?.closest(".stElementContainer");
  return box && box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== "visible" ? box : null;
};

const light = (list, chosen, scroll) => {
  let first = null;
  for (const button of list.querySelectorAll(".item")) {
    const isChosen = button.dataset.key === chosen;
    button.classList.toggle("chosen", isChosen);
    button.setAttribute("aria-pressed", String(isChosen));
    if (isChosen && !first) first = button;
  }
  const box = first && scroll ? scroller(list) : null;
  if (box) {
    const outer = box.getBoundingClientRect();
    const own = first.getBoundingClientRect();
    if (own.top < outer.top || own.bottom > outer.bottom) box.scrollTop += own.top - outer.top - 12;
  }
};

// What was drawn last, however often Streamlit mounts the component anew.
let last;

// On a phone the sidebar lies over the page: a new report closes it, so that its map is seen.
const closeSidebar = () => {
  if (window.innerWidth <= 640) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
};

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const list = parentElement.querySelector(".list");
  const choose = (key) => {
    const chosen = list.dataset.chosen === key ? null : key;
    list.dataset.chosen = chosen ?? "";
    light(list, chosen, false);
    setStateValue("chosen", chosen);
  };
  const drawn = JSON.stringify(data.sections);
  if (list.drawn !== drawn) {
    list.replaceChildren(...data.sections.map((section) => drawSection(section, choose)));
    list.drawn = drawn;
    scroller(list)?.scrollTo(0, 0);
  }
  if (last !== undefined && last !== drawn) closeSidebar();
  last = drawn;
  list.dataset.chosen = data.chosen ?? "";
  light(list, data.chosen, true);
}
