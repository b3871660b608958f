package uk.saferhub.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * That somebody asked a body whether its words may be used elsewhere, or used them on a ground of law, with the names that go with
 * its keys.
 *
 * @param about the reference of the record
 * @param kind of the record
 * @param piece whose and which, in none of its words
 * @param recipient to whom the words go, never an address; who reads them where that is no one in particular
 * @param answerBy last day (Europe/London) by which the asker needs the answer
 * @param ground why it was not asked; null where it was
 * @param said the newest answer; null while there is none
 * @param saidWords the conditions, or why not
 */
record OnwardUse(
        UUID id,
        UUID realmId,
        String reference,
        String about,
        String kind,
        UUID pieceId,
        String piece,
        UUID originatorId,
        String originator,
        Use use,
        String recipient,
        String why,
        UUID organisationId,
        String organisation,
        UUID accountId,
        String account,
        Instant askedAt,
        LocalDate answerBy,
        @Nullable Ground ground,
        @Nullable Said said,
        @Nullable String saidWords,
        @Nullable Instant saidAt,
        @Nullable String saidBy,
        UUID recordId) {

    /** As its reader is told it, without whom the record holds back (SHR-04). */
    OnwardUse under(HeldWords held) {
        return new OnwardUse(
                id,
                realmId,
                reference,
                about,
                kind,
                pieceId,
                held.in(piece),
                originatorId,
                originator,
                use,
                held.in(recipient),
                held.in(why),
                organisationId,
                organisation,
                accountId,
                account,
                askedAt,
                answerBy,
                ground,
                said,
                saidWords == null ? null : held.in(saidWords),
                saidAt,
                saidBy,
                recordId);
    }

    /** No answer is no. */
    boolean allows() {
        return ground != null || said != null && said.allows();
    }

    boolean isFor(String other) {
        return same(recipient).equals(same(other));
    }

    String path() {
        return "/onward-uses/" + reference;
    }

    private static String same(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
