package uk.saferhub.privacy.collation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Papers;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Notes what a compartment holds of somebody: what the index says of them, and each record that they stand in. */
@Component
class Collect {

    private static final String TOLD = """
            select c.person_id, s.id, s.realm_id, s.area_id, 'case', s.reference, x.held_on, 'Written in a case by ' || o.name, x.words,
              x.organisation_id
            from case_contribution_label x join case_party_label c on c.case_id = x.case_id
            join case_summary_label s on s.id = x.case_id join organisation_label o on o.id = x.organisation_id
            union all select w.person_id, w.id, w.realm_id, w.area_id, 'referral', w.reference, w.received_on, 'Said in a referral',
              w.words, w.organisation_id from referral_words_label w where w.words <> ''
            union all select l.entry_id, r.id, r.realm_id, r.area_id, r.kind, r.reference, l.held_from, 'Linked to a record', l.words,
              l.organisation_id from index_link_label l join record_label r on r.id = l.record_id
            """;

    private static final String OWN = """
            select p.id, p.id, p.realm_id, p.area_id, 'person', p.reference, null::date, 'What the index of people holds',
              (select string_agg(h.line, E'\\n' order by h.line) from (
                 select l.kind || ': ' || l.words as line from person_words_label l where l.person_id = p.id
                 union select 'flag: ' || f.words from person_flag_label f where f.person_id = p.id
                 union select 'need: ' || d.words from person_need_label d where d.person_id = p.id) h),
              null::uuid from person_label p
            """;

    /** Some fifty pages. */
    private static final int MOST_WORDS = 150_000;

    /** Something found. @param documentId of a document, whose words are read from it; else null */
    record Found(
            UUID id,
            String reference,
            @Nullable LocalDate day,
            String title,
            @Nullable String words,
            @Nullable UUID documentId) {

        Found with(String all) {
            return new Found(id, reference, day, title, all, documentId);
        }
    }

    private final JdbcClient client;
    private final List<Appearance> appearances;
    private final SearchStore store;
    private final Papers papers;
    private final ReadLog log;
    private final Timeline timeline;

    Collect(
            JdbcClient client,
            List<Appearance> appearances,
            SearchStore store,
            Papers papers,
            ReadLog log,
            Timeline timeline) {
        this.client = client;
        this.appearances = appearances;
        this.store = store;
        this.papers = papers;
        this.log = log;
        this.timeline = timeline;
    }

    /**
     * @param chosen of the candidates, those that are them or are about them
     * @throws uk.saferhub.kernel.Refusal PRV-02-K where it was answered
     */
    void collect(Search search, List<Candidates.Candidate> chosen, Actor actor) {
        store.lock(search);
        CollationRules.mayWork(store.load(search.reference(), actor).isOpen()).orThrow();
        var people = new LinkedHashSet<>(search.known());
        chosen.stream().filter(one -> one.kind().equals("person")).forEach(one -> people.add(one.id()));
        UUID[] all = people.toArray(UUID[]::new);
        client.sql("update record_search set people = :people where id = :id")
                .param("people", all)
                .param("id", search.id())
                .update();
        for (Found found : held(search, all, actor)) add(search, read(found), actor);
        for (Candidates.Candidate one : chosen)
            if (!one.kind().equals("person"))
                add(
                        search,
                        new Found(one.id(), one.reference(), null, "Named in a " + one.kind(), words(one), null),
                        actor);
        timeline.record(new Happening(
                search.realmId(),
                search.id(),
                actor.accountId(),
                actor.seat(search.realmId()).organisationId(),
                actor.now(),
                "records_collected",
                Map.of()));
    }

    /** One statement, each row by the locks of the record that it is of; and the documents of those records. */
    private List<Found> held(Search search, UUID[] people, Actor actor) {
        if (people.length == 0) return List.of();
        Sight sight = actor.sight(Permission.COLLATE_RECORDS);
        var parts = new ArrayList<String>(List.of(OWN, TOLD));
        appearances.forEach(one -> parts.addAll(one.all()));
        List<Found> found = client.sql("""
                with told (about_id, id, realm_id, area_id, kind, reference, day, title, words, organisation_id) as (%s),
                seen as (select t.* from told t where t.about_id = any (:people) and t.realm_id = :realm and %s)
                select s.id, s.reference, s.day, s.title, s.words, null::uuid as document_id from seen s
                union
                select s.id, s.reference, d.kept_on, 'Document', d.title, d.id
                from document_title_label d join (select distinct id, reference from seen) s on s.id = d.record_id
                where d.shown_to = 'ALL'
                order by 3 nulls first, 2, 4
                """.formatted(String.join("\nunion all\n", parts), sight.where("t")))
                .params(sight.params())
                .param("people", people)
                .param("realm", search.realmId())
                .query(Found.class)
                .list();
        log.read(found.stream().map(Found::id).distinct().toList());
        return found;
    }

    /** The title that bears their name, and of a record that another compartment handed over what was said with it. */
    private String words(Candidates.Candidate one) {
        return client.sql("select title || E'\\n' || said from bridged_found_label where id = :id")
                .param("id", one.id())
                .query(String.class)
                .optional()
                .orElse(one.title());
    }

    /** A document with what stands in it; a picture of words is left to a person, who is told so. */
    private Found read(Found found) {
        if (found.documentId() == null) return found;
        String words = papers.words(found.documentId())
                .filter(text -> text.length() <= MOST_WORDS)
                .orElse(
                        "To be read by a person: no program can read its words, or they are very many. Give it, covered where"
                                + " it must be, from the record itself.");
        return found.with(found.words() + "\n" + words);
    }

    private void add(Search search, Found found, Actor actor) {
        client.sql("""
                insert into record_item (id, search_id, realm_id, source, held_on, title, words, digest, known_at)
                values (:id, :search, :realm, :source, :day, :title, :words, md5(concat_ws('|', :source, :day::text, :title, :words)), :now)
                on conflict do nothing
                """)
                .param("id", Keys.next())
                .param("search", search.id())
                .param("realm", search.realmId())
                .param("source", found.reference())
                .param("day", found.day())
                .param("title", found.title())
                .param("words", found.words() == null ? "" : found.words())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
