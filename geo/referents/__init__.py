"""Say where things can be attached: toponyms, and what "the city", "the region", "the capital" stand for."""

from geo.referents.finding import find_spots
from geo.referents.grounds import takes_up_places
from geo.referents.titles import titled_places, without_titles_news

__all__ = ["find_spots", "takes_up_places", "titled_places", "without_titles_news"]
