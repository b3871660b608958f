package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.actions.Action;
import uk.saferhub.cases.contribution.ContributionStore;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PlaceStore;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.files.Watermark;
import uk.saferhub.web.Dates;

/**
 * The sheet of one case for a meeting: what one reader may see of it and everybody at the table may read.
 *
 * @param number of this sheet alone; the log has it
 * @param contributions those that are for all, since the paper says of none whom it is for
 * @param waits whether others' contributions are left out until the reader's agency has answered
 */
record CaseSheet(
        String number,
        HubCase hubCase,
        CaseHead head,
        List<Party> people,
        List<PlaceStore.Place> places,
        List<ContributionStore.Shown> contributions,
        boolean waits,
        List<Action> actions,
        Shield shield) {

    /** All that people wrote and that would stand on it: of each text its lines, of a place its line and its postcode. */
    List<List<String>> written() {
        Stream<String> texts = Stream.of(
                        Stream.of(hubCase.aim(), head.title()),
                        head.safety().stream(),
                        contributions.stream().map(ContributionStore.Shown::words),
                        actions.stream().map(Action::what))
                .flatMap(Function.identity());
        return Stream.concat(
                        texts.map(text -> text.replace("\r", "").lines().toList()),
                        places.stream().map(CaseSheet::written))
                .toList();
    }

    private static List<String> written(PlaceStore.Place place) {
        return place.postcode() == null ? List.of(place.line()) : List.of(place.line(), place.postcode());
    }

    CaseSheet with(Shield stronger) {
        return new CaseSheet(number, hubCase, head, people, places, contributions, waits, actions, stronger);
    }

    /** @param role what a role is called */
    byte[] paper(UnaryOperator<String> role, Actor actor) {
        Seat seat = actor.seat(hubCase.realmId());
        String printed = actor.name() + ", " + seat.organisation() + ", " + Dates.moment(actor.now());
        var body = new StringBuilder("<h1>").append(lines(head.title())).append("</h1>");
        body.append("<p>").append(lines(String.join(". ", head.facts()))).append("</p>");
        list(body, "Mind", head.safety(), line -> line);
        if (!hubCase.aim().isBlank())
            body.append("<h2>Aim</h2><p>").append(lines(hubCase.aim())).append("</p>");
        list(body, "People", people, one -> one.person() + ": " + role.apply(one.role()));
        list(body, "Places", places, this::line);
        list(
                body,
                "What agencies know",
                contributions,
                one -> one.organisation() + ", " + Dates.day(one.heldOn()) + ": " + shield.without(one.words()));
        if (waits) body.append("<p>Others\u2019 contributions are left out: your agency has not answered yet.</p>");
        list(
                body,
                "To be done",
                actions,
                one -> one.owner() + ", by " + Dates.day(one.dueOn()) + ": " + shield.without(one.what()));
        byte[] pdf = Pdf.of(
                "Sheet of a case",
                Marking.OFFICIAL_SENSITIVE.words(),
                hubCase.reference() + ", sheet " + number + ", printed by " + printed,
                body.toString());
        return Watermark.across(pdf, printed + ", " + number);
    }

    private String line(PlaceStore.Place place) {
        return shield.without(place.line(), place.postcode() == null ? "" : place.postcode()) + " (" + place.part()
                + ")";
    }

    private <T> void list(StringBuilder body, String title, List<T> of, Function<T, String> words) {
        if (of.isEmpty()) return;
        body.append("<h2>").append(title).append("</h2><ul>");
        of.forEach(one -> body.append("<li>").append(lines(words.apply(one))).append("</li>"));
        body.append("</ul>");
    }

    private String lines(String text) {
        return Pdf.escape(head.veil().in(shield.without(text.replace("\r", ""))))
                .replace("\n", "<br/>");
    }
}
