package uk.saferhub.timeline;

/** The newest entry of a shard: its number and its hash. */
record LogHead(short shard, long seq, byte[] hash) {}
