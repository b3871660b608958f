package uk.saferhub.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened to a record.
 *
 * @param realmId whose business it is
 * @param recordId the record's key
 * @param actorId who did it: an account
 * @param organisationId for whom they acted
 * @param at when it held (UTC); of migrated history, the date of the event and not of its entry
 * @param verb what happened, past tense in snake case: {@code referral_accepted}; words.properties has the sentence
 * @param facts what a reader of the timeline is told, by name; texts, numbers, dates as ISO text
 */
public record Happening(
        UUID realmId,
        UUID recordId,
        UUID actorId,
        UUID organisationId,
        Instant at,
        String verb,
        Map<String, ?> facts) {}
