package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.web.Dates;

/** What is given to somebody of what is held of them, on paper. What was covered or held back is not in its bytes. */
final class GivenPaper {

    private GivenPaper() {}

    static byte[] of(Request request, List<PartStore.Given> given, LocalDate on) {
        var body = new StringBuilder("<h1>What is held about you</h1>");
        body.append("<p>Our reference: ")
                .append(Pdf.escape(request.reference()))
                .append("<br/>You asked on ")
                .append(Dates.day(request.receivedOn()))
                .append("</p>");
        body.append(
                "<p>This is a copy of what we hold about you and may give you (UK GDPR article 15). Where a word would have told "
                        + "you about somebody else, ");
        body.append(Pdf.escape(Covering.COVERED))
                .append(" stands in its place. Something else may have been held back where the law says so; ")
                .append("you may ask us to look again, complain to the Information Commissioner, or go to court.</p>");
        if (given.isEmpty()) body.append("<p>We hold nothing about you that we may give you.</p>");
        for (PartStore.Given one : given) {
            body.append("<h2>").append(Pdf.escape(one.title()));
            if (one.heldOn() != null) body.append(", ").append(Dates.day(one.heldOn()));
            body.append("</h2><p>")
                    .append(Pdf.escape(one.words().replace("\r", "")).replace("\n", "<br/>"))
                    .append("</p>");
        }
        String foot = request.reference() + ", " + Dates.day(on);
        return Pdf.of("What is held about you", Marking.OFFICIAL_SENSITIVE.words(), foot, body.toString());
    }
}
