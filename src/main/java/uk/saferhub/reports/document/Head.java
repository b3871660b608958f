package uk.saferhub.reports.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a paper (RPT-12, RPT-15).
 *
 * @param to the committee or group that receives it
 * @param of who reports: a partnership, or a post
 * @param date the day that the paper bears
 * @param marking printed at the head and foot of every page; null in the public rendering of an unmarked paper
 * @param authorPost the post that signs, never a person's name
 * @param wards "All wards", or those affected; null when the house does not print them
 * @param backgroundPapers printed as "None" when empty
 */
public record Head(
        String to,
        String of,
        String subject,
        LocalDate date,
        @Nullable String marking,
        String authorPost,
        @Nullable String contact,
        @Nullable String wards,
        List<String> backgroundPapers) {

    public Head marked(@Nullable String other) {
        return new Head(to, of, subject, date, other, authorPost, contact, wards, backgroundPapers);
    }
}
