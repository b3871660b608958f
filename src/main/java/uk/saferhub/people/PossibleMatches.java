package uk.saferhub.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int MOST_TRIED = 20;
    private static final int MOST_FOR_ONE = 3;

    private final JdbcClient client;
    private final Descriptions descriptions;
    private final DecideMatch decisions;
    private final LearntWeights weights;
    private final ReadLog log;

    PossibleMatches(
            JdbcClient client, Descriptions descriptions, DecideMatch decisions, LearntWeights weights, ReadLog log) {
        this.client = client;
        this.descriptions = descriptions;
        this.decisions = decisions;
        this.weights = weights;
        this.log = log;
    }

    List<PossibleMatch> of(UUID personId, Actor actor) {
        Described sought = descriptions.of(List.of(personId), actor).get(personId);
        if (sought == null) return List.of();
        List<PersonEntry> candidates = candidates(personId, sought, actor);
        Map<UUID, Described> described =
                descriptions.of(candidates.stream().map(PersonEntry::id).toList(), actor);
        Map<UUID, Sameness> decided = decisions.about(personId);
        LearntWeights.Weighed by = weights.ofPerson(personId);
        List<PossibleMatch> matches = candidates.stream()
                .map(candidate ->
                        match(candidate, sought, described.get(candidate.id()), decided.get(candidate.id()), by))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(PossibleMatch::percent).reversed())
                .limit(MOST_SHOWN)
                .toList();
        log.read(matches.stream().map(match -> match.person().id()).toList());
        return matches;
    }

    /**
     * Entries of a realm that may be somebody who is not in it yet, for each of several; none of them decided upon.
     *
     * @return by place in the list, strongest first; only of those who are alike to somebody
     */
    Map<Integer, List<PossibleMatch>> ofNew(List<Described> newcomers, UUID realmId, Actor actor) {
        Map<Integer, List<PersonEntry>> candidates = candidates(newcomers, realmId, actor);
        Map<UUID, Described> described = descriptions.of(
                candidates.values().stream()
                        .flatMap(List::stream)
                        .map(PersonEntry::id)
                        .collect(Collectors.toSet()),
                actor);
        LearntWeights.Weighed by = weights.of(realmId);
        var matches = new TreeMap<Integer, List<PossibleMatch>>();
        candidates.forEach((place, entries) -> {
            List<PossibleMatch> alike = entries.stream()
                    .map(entry -> match(entry, newcomers.get(place), described.get(entry.id()), null, by))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(PossibleMatch::percent).reversed())
                    .limit(MOST_FOR_ONE)
                    .toList();
            if (!alike.isEmpty()) matches.put(place, alike);
        });
        return matches;
    }

    /** Who these are, of those whom the actor may know at this moment. */
    Map<UUID, PersonEntry> known(Collection<UUID> people, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var known = client
                .sql("select p.id, p.reference, p.name from person p where p.id = any (:people) and "
                        + sight.where("p"))
                .params(sight.params())
                .param("people", people.toArray(UUID[]::new))
                .query(PersonEntry.class)
                .stream()
                .collect(Collectors.toMap(PersonEntry::id, Function.identity()));
        log.read(known.keySet());
        return known;
    }

    /** Shown when the rules or the reckoning say that it is worth a look, and always once somebody has decided. */
    static Optional<PossibleMatch> match(
            PersonEntry candidate,
            Described sought,
            Described found,
            @Nullable Sameness decided,
            LearntWeights.Weighed by) {
        MatchRules.Likeness likeness = MatchRules.compare(sought, found);
        Waterfall waterfall = Reckoning.compare(sought, found, by.learnt());
        int percent = (int) Math.round(100 * waterfall.probability());
        if (decided == null && !likeness.worthShowing() && percent < by.least()) return Optional.empty();
        return Optional.of(new PossibleMatch(
                candidate,
                found.born(),
                percent,
                likeness.reasons(),
                by.words(),
                Reckoning.inWords(waterfall),
                decided));
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

    /** By place in the list: those who share most with each, in one statement for all of them. */
    private Map<Integer, List<PersonEntry>> candidates(List<Described> newcomers, UUID realmId, Actor actor) {
        var places = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        for (int i = 0; i < newcomers.size(); i++)
            for (String key : MatchKeys.sought(newcomers.get(i))) {
                places.add(i);
                keys.add(key);
            }
        var sight = actor.sight(Permission.READ_PERSON);
        var found = new HashMap<Integer, List<PersonEntry>>();
        client.sql("""
                select f.place, f.id, f.reference, f.name from (
                  select s.place, p.id, p.reference, p.name,
                         row_number() over (partition by s.place order by count(*) desc, p.id) as rank
                  from unnest(:places::integer[], :keys::text[]) as s (place, key)
                  join person_key k on k.realm_id = :realm and k.key = s.key
                  join person p on p.id = k.person_id
                  where %s
                  group by s.place, p.id) f
                where f.rank <= :most
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("places", places.toArray(Integer[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("realm", realmId)
                .param("most", MOST_TRIED)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("place"), none -> new ArrayList<>())
                            .add(new PersonEntry(
                                    row.getObject("id", UUID.class),
                                    row.getString("reference"),
                                    row.getString("name")));
                });
        return found;
    }
}
