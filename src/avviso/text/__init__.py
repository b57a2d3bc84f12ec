"""Reports to layouts: furniture masked, header read, segments found."""
