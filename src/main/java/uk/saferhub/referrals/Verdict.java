package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hub decides.
 *
 * @param body the lead agency of a case, or the one agency that takes it alone; null otherwise
 * @param invited further agencies of a case
 * @param reason why, for the hub
 * @param answer what the referrer is told
 */
record Verdict(Outcome outcome, @Nullable UUID body, List<UUID> invited, String reason, String answer) {}
