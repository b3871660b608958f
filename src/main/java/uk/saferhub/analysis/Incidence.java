package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.crimedata.incidents.AgencyIncidents.Known;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/**
 * Agencies' incidents that are asked about: of which kind, with which flag, in which months. Where nothing is asked, the last
 * twelve months that hold any.
 *
 * @param fields the words as asked, filled in, with what is wrong with them
 */
record Incidence(AgencyIncidents.Held held, YearMonth from, YearMonth to, String kind, String flag, Fields fields) {

    static final List<Choice> FLAGS = List.of(
            Choice.of("crime", "Crimes only"),
            Choice.of("hate", "Hate, as anybody saw it"),
            Choice.of("domestic", "Domestic abuse"),
            Choice.of("knife", "With a knife"),
            Choice.of("alcohol", "With alcohol"),
            Choice.of("officer", "Against a police officer on duty"));

    private static final int USUAL = 12;
    private static final int MOST_MONTHS = 240;

    static Incidence of(Fields fields, AgencyIncidents.Held held) {
        YearMonth to = month(fields.value("to"), held, held.last());
        YearMonth from = month(fields.value("from"), held, to.minusMonths(USUAL - 1));
        if (from.isAfter(to)) {
            fields.error("from", "The first month must not be after the last");
            from = to;
        }
        fields.with("from", from).with("to", to);
        String kind = held.kinds().contains(fields.value("kind")) ? fields.value("kind") : "";
        String flag =
                FLAGS.stream().anyMatch(each -> each.value().equals(fields.value("flag"))) ? fields.value("flag") : "";
        return new Incidence(held, from, to, kind, flag, fields);
    }

    List<Known> read(AgencyIncidents incidents, Actor actor) {
        return incidents.between(actor, from.atDay(1), to.atEndOfMonth(), kind, flag);
    }

    /** "Burglary, with alcohol, January 2025 to June 2025". */
    String words() {
        String flagged = FLAGS.stream()
                .filter(each -> each.value().equals(flag))
                .map(each -> ", " + each.label().toLowerCase(java.util.Locale.UK))
                .findFirst()
                .orElse("");
        return (kind.isEmpty() ? "Incidents of every kind" : kind) + flagged + ", " + Scope.words(from) + " to "
                + Scope.words(to);
    }

    List<Choice> kinds() {
        return held.kinds().stream().map(each -> Choice.of(each, each)).toList();
    }

    List<Choice> months() {
        return Stream.iterate(held.last(), month -> !month.isBefore(held.first()), month -> month.minusMonths(1))
                .limit(MOST_MONTHS)
                .map(month -> Choice.of(month, Scope.words(month)))
                .toList();
    }

    private static YearMonth month(String asked, AgencyIncidents.Held held, YearMonth otherwise) {
        YearMonth month = Span.month(asked, otherwise);
        return Span.clamp(month, held.first(), held.last());
    }
}
