"""Stage 5, ATTACH: each mention gets the place or places it belongs to, by the order of the counting rules.

The clause that says it comes first, then the rest of its sentence, then what the text carries on from the sentence
before, the heading it stands under, or the only place where the report says anything happened. An official's own ground
counts when the clause names no other place. What cannot be placed stays unplaced and says so.

The three tables below are that order, read from top to bottom: which places of its sentence a mention can have
(CANDIDATES), who says its place (ANSWERS), and what is known only once all of the report is attached (REVISIONS). Rules
for every kind of mention stand in `sentence` and `carried`, those for one kind in `strikes`, `tolls` and `outages`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from geo._quick import replace
from geo.claims.abroad import still_abroad
from geo.claims.carried.carrying import from_before, of_the_raion_before
from geo.claims.carried.done_there import done_there
from geo.claims.carried.ended_heads import under_its_head, under_their_heads
from geo.claims.carried.last_town import of_the_last_town
from geo.claims.carried.many_settlements import of_many_settlements, of_many_under_their_land
from geo.claims.carried.named_before import named_lately, of_the_teller, said_there
from geo.claims.carried.one_town_so_far import of_the_one_town
from geo.claims.carried.parts_of_lands import narrowed, without_leading_lands, without_parts
from geo.claims.carried.tellers_day import of_the_tellers_day
from geo.claims.carried.things_again import of_the_thing
from geo.claims.carried.things_named import of_the_thing_named
from geo.claims.discourse import Discourse, Unattached
from geo.claims.grounds import Attached, is_elsewhere, is_event_ground
from geo.claims.joined_lands import with_lands_joined
from geo.claims.outages.around_its_part import of_the_unit_around_its_part
from geo.claims.outages.causes import without_causes
from geo.claims.outages.later import of_all_cut_off, of_more_than_were_cut
from geo.claims.outages.left_cut_off import left_of_those
from geo.claims.outages.of_damage_before import of_damage_before
from geo.claims.outages.summed import of_all_in_all
from geo.claims.outages.whole_city import hurt_in_the_city, of_the_whole_city
from geo.claims.place_untold import where_untold
from geo.claims.quarters import of_the_city, of_the_districts, of_unnamed_part
from geo.claims.revising.harmed import where_it_harmed, where_they_harmed
from geo.claims.revising.only_place import BY_ONLY_PLACE, with_only_place
from geo.claims.revising.rows import each, in_a_row, respectively
from geo.claims.revising.together import placed_next, told_together
from geo.claims.revising.told_before import without_told_before
from geo.claims.sentence.counts_in_brackets import without_places_of_other_counts
from geo.claims.sentence.in_passing import without_homes
from geo.claims.sentence.next_subjects import without_next_subject
from geo.claims.sentence.own_clause import of_what_counts_it, without_next_loss
from geo.claims.sentence.own_sentence import (
    back_by_now,
    by_the_office,
    of_own_sentence,
    place_in_own_sentence,
    unplaced,
    with_what_is_back,
)
from geo.claims.sentence.parts import of_all_of_them, of_own_aside, of_own_part, over_own_ground, with_parts
from geo.claims.sentence.rows_of_places import in_its_brackets
from geo.claims.sentence.same_member import of_the_same_member
from geo.claims.sentence.there_behind import of_there_behind
from geo.claims.sentence.unnamed import claimed_by_a_capital, over_the_sky, without_war_totals
from geo.claims.sentence.where_asides import of_own_where
from geo.claims.strikes.blows import of_their_blow
from geo.claims.strikes.counted_apart import counted_apart
from geo.claims.strikes.counted_drones import with_their_strikes
from geo.claims.strikes.heard import past_the_blasts_heard
from geo.claims.strikes.parts_named_next import with_parts_named_next
from geo.claims.strikes.skies import (
    in_one_row,
    listed_at_their_land,
    on_land,
    over_the_debris,
    over_the_land_of_its_head,
    over_their_oblast,
    own_ground_or_sky,
    parts_of_launches,
    under_a_heading,
)
from geo.claims.strikes.struck_next import where_a_bare_hit_burned, where_it_damaged_next
from geo.claims.strikes.weapons import (
    of_their_place,
    with_the_one_weapon,
    with_the_weapon_of_the_attack,
    with_weapons_of_their_land,
    with_weapons_told_later,
)
from geo.claims.threads import begin, follow, read_discourse, take_up
from geo.claims.tolls.all_there import all_of_them_next
from geo.claims.tolls.endangered import from_the_front
from geo.claims.tolls.homes_of_parts import without_homes_of_parts
from geo.claims.tolls.next_breakdown import without_the_next_breakdown
from geo.claims.tolls.next_place import without_the_next_place
from geo.claims.tolls.one_each import without_each_of_them
from geo.claims.tolls.opening_land import of_the_opening_land
from geo.claims.tolls.rows_struck import of_the_row_struck
from geo.claims.tolls.totals import (
    of_all_damaged,
    of_all_struck,
    of_all_told,
    of_the_roundup,
    of_the_toll,
    once_told,
    told_by_office,
    told_of_the_unit,
    without_uncounted,
)
from geo.claims.tolls.wounded_who_died import of_the_wounded
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

__all__ = ["BY_ONLY_PLACE", "Attached", "attach", "is_elsewhere", "is_event_ground", "placed"]

# Each takes the places of the mention's sentence that the one before it left, and leaves those it can have been in.
CANDIDATES: tuple[Callable[[Unattached], list[Spot]], ...] = (
    own_ground_or_sky,  # where something was shot down nothing was hit
    without_homes_of_parts,  # "12 were hurt, six of them residents of A, two of B"
    without_homes,  # where the victims only live nobody was hurt
    of_what_counts_it,  # "A has ten houses damaged, B one": the place is the subject
    without_next_loss,  # «обесточены 97 сёл, полностью погашена Шостка»: the town is the next loss's
    of_own_where,  # what "where" tells of one place of a list is not in the next
    of_the_whole_city,  # what "the city" lost, behind a clause on one of its districts
    without_the_next_place,  # "a man in A, and in B a woman"
    without_next_subject,  # "two died, and a house in B was damaged": they were not in B
    without_the_next_breakdown,  # "two died, five were hurt: three in A and two in B": not the two
    of_the_same_member,  # «у Б – двоє загиблих та одна поранена»
    of_the_opening_land,  # "In A, three were killed in B and C, and 14 were hurt": 14 in A
    without_each_of_them,  # what follows "one each in A and B" is of the land before them
    in_its_brackets,  # a thing damaged: where the brackets behind it say
    without_places_of_other_counts,  # "X region: two killed (in A and B), four hurt": the four in the region
    of_there_behind,  # "A (…) and the village of B — there a driver was hurt": in B
    of_own_aside,  # what stands in brackets is of the place before them
    of_unnamed_part,  # "on the left bank": not in the districts named next
    of_own_part,  # a clause before or after it tells of its own places
    on_land,  # a count of settlements is of the oblast, not of the city it is named after
)
# The first that knows a place, or knows that there is none, is believed.
ANSWERS: tuple[Callable[[Unattached], Attached | None], ...] = (
    where_untold,  # "without saying where"
    still_abroad,  # what goes on behind what happened in another country
    counted_apart,  # "dealt two blows to A, fired 77 times": along the front
    of_all_of_them,  # "five were hurt, all of them in A"
    hurt_in_the_city,  # not in the district of the next clause
    of_the_wounded,  # "one of them died in a hospital of B": who was hurt in A
    of_the_tellers_day,  # what a region's head adds of the whole day
    of_all_in_all,  # "A and B lost power, 9,000 customers in all"
    said_there,  # where a sentence that opens with "there" points back to, whoever says it
    done_there,  # "a herdsman was killed there, the head of the X region said"
    of_many_under_their_land,  # "X region: one killed in A; 612 strikes hit 16 settlements"
    of_damage_before,  # "A drone hit a substation in A. 900 homes are dark, the region's head said": in A
    of_own_sentence,  # its clause, then the rest of its sentence
    from_the_front,  # who was brought out of a borderland, of no town told before
    over_the_sky,  # that nobody was hurt by what was shot down
    claimed_by_a_capital,  # what a government says of its blows has no place, also none told before
    of_all_told,  # "in all nine were killed": the unit around what was told
    of_all_damaged,  # the same of buildings, also behind a row of towns with their tolls
    of_all_cut_off,  # "in all 42,000 lost power": the land around the towns told, or all of them
    of_more_than_were_cut,  # "power is back for 25,000", where the town told last lost 12,000
    of_the_roundup,  # the region whose day the report sums up
    of_many_settlements,  # what befell so many settlements without their names
    of_the_toll,  # the town whose toll has risen
    of_the_thing,  # the town of the port, where "at the port" is said
    of_the_thing_named,  # the town of a hospital only named before, where "the hospital was shelled"
    of_the_city,  # the city whose toll has risen, several of its parts told of before
    of_the_districts,  # the city, where several of its districts are told of
    back_by_now,  # what was off until it came back is off nowhere
    left_of_those,  # what is left of those cut off, whatever was told in between
    with_what_is_back,  # the rest of those who lost their supply is where the others have it back
    of_the_teller,  # the ground of the official whom its sentence names again
    past_the_blasts_heard,  # "Drones hit A. Blasts were heard in B. Six were hurt": in A
    named_lately,  # the one place the sentence before names
    of_the_raion_before,  # the raion that opened a row of its towns
    of_all_struck,  # "in all six were hurt": the few places struck just before
    of_the_row_struck,  # what is counted behind a row of blows, each in its town
    of_the_last_town,  # a toll without a place, where the text last named one town alone
    from_before,  # what the text speaks of, then the heading or bullet it stands under
    by_the_office,  # the speaker's ground, where nothing inside it has answered
    over_own_ground,  # the same of what was shot down
    listed_at_their_land,  # the land that a list of what was fired is told of
    under_a_heading,  # the oblast that heads the lines, of what was shot down
    over_the_land_of_its_head,  # and of what the head of an oblast tells of it alone
    unplaced,
)
# Each takes all that is attached and gives it back, some of it changed.
REVISIONS: tuple[Callable[[Sequence[Attached], Discourse], list[Attached]], ...] = (
    parts_of_launches,  # a part of a launch is where the whole is
    in_one_row,  # all that a list counts was fired at the place at its end
    where_they_harmed,  # a strike told only as the cause of harm was where the harm is
    placed_next,  # "It happened in X"
    with_parts_named_next,  # "A hit on the city. The X district."
    with_their_strikes,  # drones counted beside a strike struck there
    told_by_office,  # a figure told of a town, and again by its oblast's office
    told_of_the_unit,  # a toll told of a town, and again of its district
    all_of_them_next,  # "six were hurt in the region. All of them were hurt in A"
    once_told,  # bodies by which a toll grew are in it
    without_uncounted,  # "two dead: residents of A and B died"
    told_together,  # "five killed and six hurt after drones hit A"
    respectively,  # "five and eight in A and B respectively"
    each,  # "two in each"
    narrowed,  # a part of a country is the town named next for it
    without_leading_lands,  # a land said to have suffered before its towns are told
    without_parts,  # a part of a country where towns or regions are told besides
    of_their_blow,  # what a blow hit is where it fell, not where the supply failed
    of_the_unit_around_its_part,  # "42,000 are cut off, 17,000 of them in A itself"
    without_causes,  # a strike that is the cause of a row of outages is in none of them alone
    without_told_before,  # an official's word for the attack already told
    in_a_row,  # one strike, and a row of its tolls with their places
    where_a_bare_hit_burned,  # hits alone were where the next sentence tells of fires
    of_their_place,  # a hit on another place than the strike before it has no weapon of that one's
    with_weapons_told_later,  # the weapon that the paragraph names next
    with_weapons_of_their_land,  # the weapon told of the land around it
    with_the_weapon_of_the_attack,  # the weapon of the attack that the report opens with
    with_the_one_weapon,  # the only weapon told of, for a hit
    where_it_harmed,  # a strike without a place was where its sentence tells the harm
    of_the_one_town,  # harm told long behind the one town of a report so far
    where_it_damaged_next,  # a strike without a place was where the next sentence tells its damage
    with_only_place,  # what is still unplaced, where the report has one place alone
    over_the_debris,  # what was shot down where its debris fell
    over_their_oblast,  # drones of a governor's post that tells of one oblast of Russia
    without_war_totals,  # a total of the war is in no town told of before
    under_their_heads,  # what was told past a later head is under that one
)


def attach(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    spots: Sequence[Spot],
    lexicon: WordLists,
    told_by: Callable[[Mention], str | None],
    titled: frozenset[str] = frozenset(),
) -> list[Attached]:
    """Attach every mention of a report to its places, in text order.

    lexicon holds the words of its language; told_by gives who is the source of a mention. titled are the kinds of
    weapon with which the report's title tells of an attack.
    """
    plain = with_lands_joined(sentences, spots, lexicon)
    discourse = read_discourse(mentions, plain, spots, lexicon, told_by, titled)
    thread = begin(discourse)
    for mention in discourse.mentions:
        one = take_up(thread, mention, discourse)
        for narrow in CANDIDATES:
            one = replace(one, here=narrow(one))
        one = replace(one, own=place_in_own_sentence(one))
        attached = next(found for answer in ANSWERS if (found := answer(one)) is not None)
        follow(thread, one, with_parts(under_its_head(attached, discourse), one))
    out = thread.attached
    for revise in REVISIONS:
        out = revise(out, discourse)
    return out


def placed(attached: Iterable[Attached]) -> list[Attached]:
    """Return what has a place."""
    return [item for item in attached if item.spots]
