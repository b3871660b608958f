package uk.saferhub.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.LetterWording.Paragraph;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.people.Address;
import uk.saferhub.web.Dates;

/** A letter on paper: marking, address, words, and who printed it and when on every page. */
final class LetterPaper {

    private LetterPaper() {}

    static byte[] of(String reference, Letter letter, @Nullable Address to, LocalDate sentOn, Seat seat, Actor actor) {
        var body = new StringBuilder();
        body.append("<p><strong>")
                .append(Pdf.escape(seat.organisation()))
                .append("</strong><br/>")
                .append(Pdf.escape(seat.partnershipName()))
                .append("</p>");
        body.append("<p class=\"address\">").append(Pdf.escape(letter.recipient()));
        if (to != null) body.append("<br/>").append(lines(to.line().replace(", ", "\n")));
        if (to != null && to.postcode() != null) body.append("<br/>").append(Pdf.escape(to.postcode()));
        body.append("</p><p>")
                .append(Dates.day(sentOn))
                .append("<br/>Our reference: ")
                .append(Pdf.escape(reference))
                .append("</p>");
        if (!letter.about().isBlank())
            body.append("<h1>").append(Pdf.escape(letter.about())).append("</h1>");
        for (Paragraph paragraph : letter.paragraphs())
            if (!paragraph.text().isBlank())
                body.append("<p>").append(lines(paragraph.text())).append("</p>");
        body.append("<p>")
                .append(Pdf.escape(actor.name()))
                .append("<br/>")
                .append(Pdf.escape(seat.organisation()))
                .append("</p>");
        String foot = reference + ", printed by " + actor.name() + ", " + Dates.moment(actor.now());
        return Pdf.of("Letter", Marking.OFFICIAL_SENSITIVE.words(), foot, body.toString());
    }

    private static String lines(String text) {
        return Pdf.escape(text.replace("\r", "")).replace("\n", "<br/>");
    }
}
