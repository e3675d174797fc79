"""How the screens look: one style sheet, in the colours of the map, light and dark; and text that stays text."""

from __future__ import annotations

from geo._escape import html_text

ABOUT = (
    "**Strikemap** turns a report about strikes into a map that can be checked. "
    "Nothing leaves this machine. Figures as reported, not verified by this tool."
)

# light-dark() follows the theme that Streamlit sets with color-scheme.
STYLE = """<style>
.stApp {
  --strike: light-dark(#B2182B, #FF6B6B); --casualty: light-dark(#1A1A1A, #F2E9E4);
  --power: light-dark(#B8860B, #F0A63C); --heating: light-dark(#882255, #F48CC3);
  --water: light-dark(#0072B2, #62B6F0); --damage: light-dark(#6B4E2E, #D1A877);
  --launch: light-dark(#5B5F6B, #A9B0BC); --select: light-dark(#008080, #3DD6D0);
  --muted: light-dark(#5A5D66, #A9AEB8); --line: light-dark(#DDD9D0, #39414A);
}
[data-testid="stHeader"] { background: transparent; pointer-events: none; }
[data-testid="stHeader"] button { pointer-events: auto; }
.stMainBlockContainer { padding: 1.4rem 2rem 3rem; max-width: 1680px; }
.stApp:has([data-testid="stExpandSidebarButton"]) .stMainBlockContainer { padding-top: 3.5rem; }
[data-testid="stSidebarHeader"] { height: 2.6rem; margin: 0; padding-block: .4rem 0; }
[data-testid="stSidebarUserContent"] { padding-block: 0 1.5rem; }
[data-testid="stSidebarUserContent"] [data-testid="stForm"] [data-testid="stVerticalBlock"] { gap: .6rem; }
.sm-brand { font-weight: 700; font-size: 1.35rem; letter-spacing: -.01em; }
.sm-muted { color: var(--muted); font-size: .86rem; line-height: 1.45; }
.sm-title { font-size: 1.55rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; margin: 0;
  overflow-wrap: anywhere; }
.sm-meta { color: var(--muted); font-size: .9rem; margin: .3rem 0 0; overflow-wrap: anywhere; }
.sm-totals { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: .7rem 0 0; }
.sm-totals span { display: flex; align-items: center; gap: .5rem; font-weight: 600; font-size: 1.02rem; }
.sm-totals span::before { content: ""; width: .62rem; height: .62rem; border-radius: 50%; background: var(--dot); }
.sm-note { border-left: 3px solid var(--select); padding: .5rem .9rem; margin: 0; border-radius: 0 .3rem .3rem 0;
  background: color-mix(in srgb, var(--select) 8%, transparent); overflow-wrap: anywhere; }
.sm-error { border-left: 3px solid var(--strike); padding: .5rem .9rem; margin: 0; border-radius: 0 .3rem .3rem 0;
  background: color-mix(in srgb, var(--strike) 9%, transparent); overflow-wrap: anywhere; }
.sm-text { max-width: 74ch; font-size: 1.02rem; line-height: 1.75; white-space: pre-wrap; overflow-wrap: anywhere; }
.sm-text .claim { text-decoration: underline 2px var(--dot); text-underline-offset: .28em; }
.sm-text .place { border-radius: .2rem; padding: 0 .12em;
  background: color-mix(in srgb, var(--tint) 15%, transparent); }
.sm-text .doubt { outline: 1px dashed var(--tint); }
.sm-text .chosen { background: color-mix(in srgb, var(--select) 16%, transparent); }
.sm-key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0 0 .9rem; font-size: .86rem; line-height: 1.9; }
.k-strike { --dot: var(--strike); } .k-casualty { --dot: var(--casualty); } .k-power, .k-outage { --dot: var(--power); }
.k-heating { --dot: var(--heating); } .k-water { --dot: var(--water); } .k-damage { --dot: var(--damage); }
.k-launch, .k-gas, .k-communications { --dot: var(--launch); }
.r-event { --tint: var(--strike); } .r-context { --tint: var(--launch); } .r-metonym { --tint: var(--heating); }
.r-source { --tint: var(--water); } .r-launch { --tint: var(--power); }
.sm-narrow { display: none; }
@media (max-width: 640px) {
  .stApp:has([data-testid="stHeader"]) .stMainBlockContainer { padding: 3.9rem .9rem 2rem; }
  [data-testid="stHeader"] { background: light-dark(#FFFFFF, #14181D); }
  /* On a phone the list is part of the page: no scrolling inside scrolling. */
  .stElementContainer.st-key-list { height: auto !important; flex: none !important; overflow: visible !important; }
  .sm-title { font-size: 1.25rem; } .sm-narrow { display: block; } .sm-totals { gap: .25rem 1.1rem; }
}
</style>"""


def error(sentence: str) -> str:
    """Return a box that says what was wrong; the sentence may hold a stranger's file name or text."""
    return f'<p class="sm-error" role="alert">{html_text(sentence)}</p>'


def note(sentence: str) -> str:
    """Return a box with something worth knowing."""
    return f'<p class="sm-note" role="status">{html_text(sentence)}</p>'
