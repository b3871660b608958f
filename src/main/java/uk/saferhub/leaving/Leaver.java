package uk.saferhub.leaving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One or several partnerships that leave together, such as a joint one with its members.
 *
 * @param codes as in their pack
 * @param realms all their compartments, sealed ones too
 * @param orderedBy name of who has them taken out
 * @param approvedBy name of the second person who agreed
 * @param at when
 */
public record Leaver(List<String> codes, List<UUID> realms, String orderedBy, String approvedBy, Instant at) {}
