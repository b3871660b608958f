package uk.saferhub.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.matching.Waterfall;
import uk.saferhub.timeline.ReadLog;

/** Entries that may be the same person, among those whom the actor may know (IDX-02, IDX-03). */
@Component
class PossibleMatches {

    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 10;
    private static final int LEAST_PERCENT = 25;

    private final JdbcClient client;
    private final Descriptions descriptions;
    private final DecideMatch decisions;
    private final ReadLog log;

    PossibleMatches(JdbcClient client, Descriptions descriptions, DecideMatch decisions, ReadLog log) {
        this.client = client;
        this.descriptions = descriptions;
        this.decisions = decisions;
        this.log = log;
    }

    List<PossibleMatch> of(UUID personId, Actor actor) {
        Described sought = descriptions.of(List.of(personId)).get(personId);
        if (sought == null) return List.of();
        List<PersonEntry> candidates = candidates(personId, sought, actor);
        Map<UUID, Described> described =
                descriptions.of(candidates.stream().map(PersonEntry::id).toList());
        Map<UUID, Sameness> decided = decisions.about(personId);
        List<PossibleMatch> matches = candidates.stream()
                .map(candidate -> match(candidate, sought, described.get(candidate.id()), decided.get(candidate.id())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(PossibleMatch::percent).reversed())
                .limit(MOST_SHOWN)
                .toList();
        log.read(matches.stream().map(match -> match.person().id()).toList());
        return matches;
    }

    /** Shown when the rules or the reckoning say that it is worth a look, and always once somebody has decided. */
    private static Optional<PossibleMatch> match(
            PersonEntry candidate, Described sought, Described found, @Nullable Sameness decided) {
        MatchRules.Likeness likeness = MatchRules.compare(sought, found);
        Waterfall waterfall = Reckoning.compare(sought, found);
        int percent = (int) Math.round(100 * waterfall.probability());
        if (decided == null && !likeness.worthShowing() && percent < LEAST_PERCENT) return Optional.empty();
        return Optional.of(new PossibleMatch(
                candidate, found.born(), percent, likeness.reasons(), Reckoning.inWords(waterfall), decided));
    }

    private List<PersonEntry> candidates(UUID personId, Described sought, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("""
                select p.id, p.reference, p.name from person p
                where p.id in (select k.person_id from person_key k where k.key = any (:keys))
                  and p.id <> :self and %s
                limit %d
                """.formatted(sight.where("p"), MOST_COMPARED))
                .params(sight.params())
                .param("keys", MatchKeys.sought(sought).toArray(String[]::new))
                .param("self", personId)
                .query(PersonEntry.class)
                .list();
    }
}
