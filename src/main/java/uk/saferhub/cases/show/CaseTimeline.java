package uk.saferhub.cases.show;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.Visibility;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.cases.party.PlaceStore;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Event;

/** A case's timeline as a reader may see it: that somebody contributed is told only to whoever sees the contribution. */
@Component
class CaseTimeline {

    /** @param organisationId for whom it was done, for filtering */
    record Entry(UUID organisationId, String organisation, Event event) {}

    /** What an agency that is asked itself is told of others once it has answered. */
    private static final Set<String> RETURNS =
            Set.of("case_contribution_added", "case_contribution_withdrawn", "case_nothing_known");

    private final Timeline timeline;
    private final JdbcClient client;
    private final Choices choices;
    private final AgencyStore agencies;
    private final PlaceStore places;
    private final Veils veils;

    CaseTimeline(
            Timeline timeline,
            JdbcClient client,
            Choices choices,
            AgencyStore agencies,
            PlaceStore places,
            Veils veils) {
        this.veils = veils;
        this.timeline = timeline;
        this.client = client;
        this.choices = choices;
        this.agencies = agencies;
        this.places = places;
    }

    /** Newest first. */
    List<Entry> of(HubCase hubCase, Actor actor) {
        List<UUID> own = CaseFile.organisations(hubCase, actor);
        boolean waits = !hubCase.asHub() && agencies.owes(hubCase.id(), own) != null;
        List<TimelineEntry> seen = timeline.of(hubCase.id()).stream()
                .filter(entry -> isFor(entry, own, hubCase.asHub()))
                .filter(entry -> !waits || !RETURNS.contains(entry.verb()) || own.contains(entry.organisationId()))
                .toList();
        Map<UUID, String> names = names(seen);
        Veil veil = veils.of(hubCase, actor);
        List<PlaceStore.Place> standing = places.of(hubCase.id());
        return seen.stream()
                .map(entry -> {
                    String organisation = names.getOrDefault(entry.organisationId(), "");
                    String by = names.getOrDefault(entry.actorId(), "") + ", " + organisation;
                    var event = new Event(
                            CaseWords.verb(entry.verb()),
                            entry.happenedAt().atZone(Actor.LONDON).toLocalDate(),
                            Actor.timed(entry.happenedAt()),
                            by,
                            FactWords.of(
                                    veil.in(PlaceFacts.of(entry, standing)),
                                    (name, code) -> label(name, code, hubCase, actor)),
                            null);
                    return new Entry(entry.organisationId(), organisation, event);
                })
                .toList();
    }

    static boolean isFor(TimelineEntry entry, List<UUID> own, boolean asHub) {
        Object visibility = entry.facts().get("visibility");
        return visibility == null
                || visibility.equals(Visibility.ALL.name())
                || own.contains(entry.organisationId())
                || (asHub && visibility.equals(Visibility.HUB.name()));
    }

    private String label(String fact, String code, HubCase hubCase, Actor actor) {
        return switch (fact) {
            case "role" -> choices.label(CategorySet.PARTY_ROLE, code, hubCase, actor);
            case "outcome" -> choices.label(CategorySet.OUTCOME, code, hubCase, actor);
            case "reason" -> choices.label(CategorySet.CLOSING_REASON, code, hubCase, actor);
            default -> choices.bandLabel(code, hubCase, actor);
        };
    }

    private Map<UUID, String> names(List<TimelineEntry> entries) {
        var ids = new SqlArrayValue(
                "uuid",
                entries.stream()
                        .flatMap(entry -> Stream.of(entry.actorId(), entry.organisationId()))
                        .distinct()
                        .toArray());
        return client
                .sql("""
                select id, name from account_label where id = any (:ids::uuid[])
                union all select id, name from organisation_label where id = any (:ids::uuid[])
                """)
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
