"""Records that mean the same or contradict one another, scored with reasons."""

from avviso.linking.across import link

__all__ = ["link"]
