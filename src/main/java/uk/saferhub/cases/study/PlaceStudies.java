package uk.saferhub.cases.study;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.NamesInText;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Studies of places of concern, and the words of a place that must not stand in one (ASB-04, HUB-23). */
@Component
class PlaceStudies {

    /** A place of concern. @param deployed and results as its states tell them, empty for none. @param state how it stands */
    record Place(
            UUID id,
            UUID realmId,
            UUID areaId,
            String reference,
            String name,
            String problem,
            String agencies,
            String deployed,
            String results,
            String state) {}

    private final JdbcClient client;
    private final NamesInText names;
    private final Timeline timeline;
    private final ReadLog log;

    PlaceStudies(JdbcClient client, NamesInText names, Timeline timeline, ReadLog log) {
        this.client = client;
        this.names = names;
        this.timeline = timeline;
        this.log = log;
    }

    /** @throws NotFound where there is none that the actor may know, or they run no cases where it lies */
    Place place(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_COMPLAINT);
        Place place = client.sql("""
                select p.id, p.realm_id, p.area_id, p.reference, p.name, p.problem, p.agencies, p.deployed, p.results, p.state
                from concern_place_label p where p.reference = :reference and
                """ + sight.where("p"))
                .params(sight.params())
                .param("reference", reference)
                .query(Place.class)
                .optional()
                .filter(found -> actor.may(Permission.READ_COMPLAINT, found.realmId())
                        && actor.may(Permission.MANAGE_CASE, found.realmId()))
                .orElseThrow(NotFound::new);
        log.read(place.id());
        return place;
    }

    Optional<StudyStore.Study> of(Place place) {
        return client.sql("""
                select id, reference, title, reported, response, result, published_at is not null as published
                from place_study where entry_id = :place and withdrawn_at is null
                """)
                .param("place", place.id())
                .query(StudyStore.Study.class)
                .optional();
    }

    void save(Place place, StudyDraft.Words words, Actor actor) {
        Anonymiser without = anonymiser(place);
        client.sql("""
                insert into place_study (id, realm_id, area_id, entry_id, reference, title, reported, response, result,
                  organisation_id, account_id, changed_at)
                values (:id, :realm, :area, :place, :reference, :title, :reported, :response, :result, :organisation, :actor, :now)
                on conflict (entry_id) where withdrawn_at is null do update set title = excluded.title,
                  reported = excluded.reported, response = excluded.response, result = excluded.result,
                  account_id = excluded.account_id, changed_at = excluded.changed_at
                """)
                .param("id", Keys.next())
                .param("realm", place.realmId())
                .param("area", place.areaId())
                .param("place", place.id())
                .param("reference", Reference.next("S"))
                .param("title", without.without(words.title()))
                .param("reported", without.without(words.reported()))
                .param("response", without.without(words.response()))
                .param("result", without.without(words.result()))
                .param("organisation", actor.seat(place.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void publish(Place place, Actor actor) {
        client.sql("update place_study set published_at = :now where entry_id = :place and withdrawn_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("place", place.id())
                .update();
        tell(place, "place_study_published", actor);
    }

    void withdraw(Place place, Actor actor) {
        client.sql("update place_study set withdrawn_at = :now where entry_id = :place and withdrawn_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("place", place.id())
                .update();
        tell(place, "place_study_unpublished", actor);
    }

    Anonymiser anonymiser(Place place) {
        return new Anonymiser(StudyStore.place(place.name(), "the place"));
    }

    /** What may still tell where it was or who was there: its name, addresses, and names of people whom the actor may know. */
    Set<String> remaining(Place place, StudyStore.Study study, Actor actor) {
        var found = new LinkedHashSet<>(anonymiser(place).remaining(study.whole()));
        for (String sentence : sentences(study.whole())) found.addAll(names.of(sentence, actor));
        return found;
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (String one : text.split("[.!?;\\n]+")) if (!one.isBlank()) sentences.add(one.strip());
        return sentences;
    }

    private void tell(Place place, String verb, Actor actor) {
        timeline.record(new Happening(
                place.realmId(),
                place.id(),
                actor.accountId(),
                actor.seat(place.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
