package uk.saferhub.cases.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;

/** What one hub asked another to take over, and what it said. */
@Component
public class TransferStore {

    /** What the next hub said. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        /** The hub that asked took its question back. */
        WITHDRAWN
    }

    /**
     * A question, open or answered.
     *
     * @param words what the next hub must know
     * @param agreement what those in it say to it, as whoever asked records it; null where the case does not rest on agreement
     * @param askedById whoever asked, who does not answer
     * @param answerBy last day to answer (Europe/London)
     * @param answer null while it is open
     */
    public record Asked(
            UUID id,
            UUID realmId,
            UUID caseId,
            String reference,
            String fromHub,
            String toHub,
            UUID toAreaId,
            UUID hostId,
            String words,
            @Nullable String agreement,
            UUID askedById,
            String askedBy,
            LocalDate askedOn,
            LocalDate answerBy,
            @Nullable Answer answer,
            @Nullable String answerWords,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    /** What the hub that is asked reads of the case before it says yes: no more than it needs to decide. */
    record Offered(
            UUID id,
            UUID caseId,
            String reference,
            String caseReference,
            String title,
            String kind,
            String lead,
            @Nullable Integer score,
            @Nullable String band,
            @Nullable LocalDate nextReviewOn,
            LocalDate openedOn,
            boolean closed) {

        Offered named(String told) {
            return new Offered(
                    id,
                    caseId,
                    reference,
                    caseReference,
                    told,
                    kind,
                    lead,
                    score,
                    band,
                    nextReviewOn,
                    openedOn,
                    closed);
        }
    }

    private static final String SELECT = """
            select t.id, t.realm_id, t.case_id, t.reference, t.from_hub, t.to_hub, t.area_id as to_area_id,
                   t.host_id, t.words, t.agreement, t.asked_by as asked_by_id, a.name as asked_by, t.asked_on, t.answer_by,
                   t.answer, t.answer_words, t.answered_at, b.name as answered_by
            from case_transfer t join account_label a on a.id = t.asked_by left join account_label b on b.id = t.answered_by
            """;

    private final JdbcClient client;
    private final HeldNames names;

    TransferStore(JdbcClient client, HeldNames names) {
        this.names = names;
        this.client = client;
    }

    void ask(Asked asked, UUID organisation, Actor actor) {
        client.sql("""
                insert into case_transfer (id, realm_id, area_id, case_id, reference, from_hub, to_hub, host_id, words, agreement,
                  asked_on, answer_by, organisation_id, asked_by, known_at)
                values (:id, :realm, :area, :case, :reference, :from, :to, :host, :words, :agreement,
                  :on, :by, :organisation, :actor, :now)
                """)
                .param("id", asked.id())
                .param("realm", asked.realmId())
                .param("area", asked.toAreaId())
                .param("case", asked.caseId())
                .param("reference", asked.reference())
                .param("from", asked.fromHub())
                .param("to", asked.toHub())
                .param("host", asked.hostId())
                .param("words", asked.words())
                .param("agreement", asked.agreement())
                .param("on", asked.askedOn())
                .param("by", asked.answerBy())
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether it was open still */
    boolean answer(Asked asked, Answer answer, String words, Actor actor) {
        return client.sql("""
                update case_transfer set answer = :answer, answer_words = :words, answered_at = :now, answered_by = :actor
                where id = :id and answer is null
                """)
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", asked.id())
                        .update()
                == 1;
    }

    /** Whether the case began with a referral that was made with the agreement of those in it; the code is every pack's. */
    boolean restsOnAgreement(UUID caseId) {
        return client.sql("""
                select exists (select from hub_case c join referral_basis_label b on b.id = c.referral_id
                               where c.id = :case and b.basis = 'consent')
                """).param("case", caseId).query(Boolean.class).single();
    }

    /** What was asked of a case, newest first. The caller has decided that the case may be seen. */
    public List<Asked> of(UUID caseId) {
        return client.sql(SELECT + "where t.case_id = :case order by t.known_at desc, t.id desc")
                .param("case", caseId)
                .query(Asked.class)
                .list();
    }

    /** The question of that reference, for staff of the hub that is asked. */
    Optional<Asked> toUs(String reference, Actor actor) {
        var staff = actor.sight().asStaff();
        return client.sql(SELECT + "where t.reference = :reference and " + staff.where("t"))
                .param("reference", reference)
                .params(staff.params())
                .query(Asked.class)
                .optional();
    }

    private static final String OFFERED = """
            select t.id, t.case_id, t.reference, c.reference as case_reference, c.title, c.kind, o.name as lead, c.score, c.band,
                   c.next_review_on, c.opened_on, c.closed_on is not null as closed
            from case_transfer t join hub_case c on c.id = t.case_id join organisation_label o on o.id = c.lead_organisation_id
            """;

    Offered offered(Asked asked, Actor actor) {
        return told(
                        client.sql(OFFERED + "where t.id = :id")
                                .param("id", asked.id())
                                .query(Offered.class)
                                .list(),
                        actor)
                .getFirst();
    }

    /** Whoever staffs the next hub is told of the case, and of those harmed in it what their role is told. */
    private List<Offered> told(List<Offered> offered, Actor actor) {
        return names.told(offered, Offered::caseId, (one, words) -> one.named(words.in(one.title())), actor);
    }

    /** What is open and asked of the hubs that the actor staffs, oldest first: one statement. */
    List<Offered> open(Actor actor) {
        var staff = actor.sight().asStaff();
        var open = client.sql(OFFERED + "where t.answer is null and c.closed_on is null and " + staff.where("t")
                        + " order by t.asked_on, t.reference limit 100")
                .params(staff.params())
                .query(Offered.class)
                .list();
        return told(open, actor);
    }
}
