package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.actions.Action;
import uk.saferhub.cases.contribution.ContributionStore;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.files.Watermark;
import uk.saferhub.web.Dates;

/**
 * The sheet of one case, as one reader may see it.
 *
 * @param number of this sheet alone; the log has it
 * @param waits whether others' contributions are left out until the reader's agency has answered
 */
record CaseSheet(
        String number,
        HubCase hubCase,
        CaseHead head,
        List<PartyStore.Party> people,
        List<PartyStore.Place> places,
        List<ContributionStore.Shown> contributions,
        boolean waits,
        List<Action> actions) {

    /** @param role what a role is called */
    byte[] paper(UnaryOperator<String> role, Actor actor) {
        Seat seat = actor.seat(hubCase.realmId());
        String printed = actor.name() + ", " + seat.organisation() + ", " + Dates.moment(actor.now());
        var body = new StringBuilder("<h1>").append(Pdf.escape(hubCase.title())).append("</h1>");
        body.append("<p>").append(Pdf.escape(String.join(". ", head.facts()))).append("</p>");
        list(body, "Mind", head.safety(), line -> line);
        if (!hubCase.aim().isBlank())
            body.append("<h2>Aim</h2><p>").append(lines(hubCase.aim())).append("</p>");
        list(body, "People", people, one -> one.person() + ": " + role.apply(one.role()));
        list(body, "Places", places, place -> place.line() + " (" + place.part() + ")");
        list(
                body,
                "What agencies know",
                contributions,
                one -> one.organisation() + ", " + Dates.day(one.heldOn()) + ": " + one.words());
        if (waits) body.append("<p>Others\u2019 contributions are left out: your agency has not answered yet.</p>");
        list(body, "To be done", actions, one -> one.owner() + ", by " + Dates.day(one.dueOn()) + ": " + one.what());
        byte[] pdf = Pdf.of(
                "Sheet of a case",
                Marking.OFFICIAL_SENSITIVE.words(),
                hubCase.reference() + ", sheet " + number + ", printed by " + printed,
                body.toString());
        return Watermark.across(pdf, printed + ", " + number);
    }

    private static <T> void list(StringBuilder body, String title, List<T> of, Function<T, String> words) {
        if (of.isEmpty()) return;
        body.append("<h2>").append(title).append("</h2><ul>");
        of.forEach(one -> body.append("<li>").append(lines(words.apply(one))).append("</li>"));
        body.append("</ul>");
    }

    private static String lines(String text) {
        return Pdf.escape(text.replace("\r", "")).replace("\n", "<br/>");
    }
}
