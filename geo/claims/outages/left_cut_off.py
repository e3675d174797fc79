"""The place of those still cut off: where the many were that lost their supply, whatever was told in between."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to, in_lead

_STILL = " (still)"  # the mark of what remains cut off, from the finder of outages


def left_of_those(one: Unattached) -> Attached | None:
    """Place what remains cut off, or the share that is back, with the count told last of the same supply.

    "A strike cut off 71,000 customers in the A district. Explosions were heard in B. By evening 38,000 are left."
    """
    mention = one.mention
    if mention.kind != "outage" or mention.quantity is None or mention.scope != "event" or one.named:
        return None
    share = mention.status == "restored" and mention.quantity.unit == "percent"
    if not (mention.rule.endswith(_STILL) or share):
        return None
    cut = next(
        (
            item
            for item in reversed(one.thread.attached)
            if item.mention.kind == "outage" and item.mention.status == "reported" and item.mention.quantity is not None
        ),
        None,
    )
    if cut is not None and not _under_its_heading(one, cut):
        return None
    if cut is None or not cut.spots or cut.mention.measure != mention.measure or cut.mention.quantity is None:
        return None
    before, now = cut.mention.quantity, mention.quantity
    fewer = before.unit == now.unit and (now.best or 0) <= (before.best or 0)
    return attach_to(mention, list(cut.spots), "what is left of those cut off before") if share or fewer else None


def _under_its_heading(one: Unattached, cut: Attached) -> bool:
    """Whether the places of those told before are no other than the land that heads the lines of this count."""
    here = one.sentences[one.mention.sentence]
    lead = one.discourse.heads.get(here.paragraph) or one.discourse.leads.get(here.section, ())
    return not lead or all(any(in_lead(spot, land) or spot.entry == land.entry for land in lead) for spot in cut.spots)
