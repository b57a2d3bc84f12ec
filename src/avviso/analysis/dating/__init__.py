"""When a report was published, given or worked out from what it says."""
