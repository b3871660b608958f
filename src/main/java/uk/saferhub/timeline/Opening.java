package uk.saferhub.timeline;

import java.util.List;
import java.util.UUID;

/**
 * Who opened the log's next entry, and for what.
 *
 * @param requestId key of the request; its hash chooses the shard
 * @param actorId account that asks; of a person not signed in, the null key
 * @param realmIds realms in which the request acts; empty for what is nobody's business
 * @param permission the kind of thing asked for
 * @param about what was asked, in words: method and path, command line. Stored encrypted
 */
public record Opening(UUID requestId, UUID actorId, List<UUID> realmIds, String permission, String about) {}
