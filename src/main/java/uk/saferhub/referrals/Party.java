package uk.saferhub.referrals;

import java.util.List;
import uk.saferhub.people.PossibleMatch;

/** Somebody in a referral, with the entries of the index that may be the same person. */
record Party(String reference, String name, String role, List<PossibleMatch> matches) {}
