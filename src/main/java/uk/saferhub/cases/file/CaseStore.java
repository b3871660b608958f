package uk.saferhub.cases.file;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.cases.NewCase;

/** Writes of the case itself, and its load. */
@Component
public class CaseStore {

    private static final String SELECT = """
            select c.id, c.realm_id, c.area_id, a.name as area, c.reference, c.kind, c.title, c.aim, c.concern, c.hub,
                   c.lead_organisation_id, o.name as lead, c.lead_account_id, p.name as officer, c.status as stored, c.score,
                   (select s.score from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null
                    order by s.held_on desc, s.id desc offset 1 limit 1) as score_before,
                   c.band, c.next_review_on, c.opened_on, c.closed_on, c.closing_reason, c.referral_reference, c.release_id,
                   %s as as_hub, %s as reads_harmed,
                   exists (select from record_end_label d where d.record_id = c.id) as destroyed, c.version, c.changed_at, w.name as changed_by
            from hub_case c
            join area_label a on a.id = c.area_id
            join organisation_label o on o.id = c.lead_organisation_id
            left join account_label p on p.id = c.lead_account_id
            join account_label w on w.id = c.changed_by
            where c.reference = :reference and %s
            """;

    private final JdbcClient client;
    private final CaseClocks clocks;

    CaseStore(JdbcClient client, CaseClocks clocks) {
        this.client = client;
        this.clocks = clocks;
    }

    /** The case, where the actor sees it under that permission. */
    Optional<HubCase> seen(String reference, Actor actor, Permission permission) {
        Sight sight = actor.sight(permission);
        var asHub = sight.asStaff();
        String hub = sight.wholeSeats().isEmpty() ? "false" : "(" + asHub.where("c") + ")";
        Mask harmed = Mask.of(actor, Permission.READ_HARMED, permission);
        return client.sql(SELECT.formatted(hub, harmed.reads("c"), sight.where("c")))
                .param("reference", reference)
                .params(sight.params())
                .params(harmed.params())
                .query(HubCase.class)
                .optional();
    }

    public void add(UUID id, String reference, NewCase opened, UUID releaseId, Actor actor) {
        client.sql("""
                insert into hub_case (id, realm_id, area_id, reference, kind, title, aim, concern, hub, lead_organisation_id,
                  lead_account_id, status, score, band, next_review_on, next_due_on, opened_on, referral_id,
                  referral_reference, release_id, version, changed_at, changed_by, known_at)
                values (:id, :realm, :area, :reference, :kind, :title, :aim, :concern, :hub, :lead,
                  :officer, :status, :score, :band, :review, :review, :opened, :referral,
                  :referral_reference, :release, 0, :now, :actor, :now)
                """)
                .param("id", id)
                .param("realm", opened.realmId())
                .param("area", opened.areaId())
                .param("reference", reference)
                .param("kind", opened.kind().name())
                .param("title", opened.title())
                .param("aim", opened.aim())
                .param("concern", opened.concern())
                .param("hub", opened.hub())
                .param("lead", opened.leadOrganisationId())
                .param("officer", opened.leadAccountId())
                .param("status", CaseStatus.TABLE.first().name())
                .param("score", opened.score())
                .param("band", opened.band())
                .param("review", opened.nextReviewOn())
                .param("opened", opened.openedOn())
                .param("referral", opened.referralId())
                .param("referral_reference", opened.referralReference())
                .param("release", releaseId)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .update();
        clocks.review(id, opened.openedOn(), opened.nextReviewOn(), actor.today(), actor);
    }

    /** @return whether the version was still the one that was read */
    boolean change(HubCase before, CaseChange to, Actor actor) {
        boolean saved = client.sql("""
                update hub_case set title = :title, aim = :aim, lead_organisation_id = :lead, lead_account_id = :officer,
                  status = :status, score = :score, band = :band, next_review_on = :review, closed_on = :closed,
                  closing_reason = :reason, version = version + 1, changed_at = :now, changed_by = :actor
                where id = :id and version = :version
                """)
                        .param("title", to.title())
                        .param("aim", to.aim())
                        .param("lead", to.leadOrganisationId())
                        .param("officer", to.leadAccountId())
                        .param("status", to.status().name())
                        .param("score", to.score())
                        .param("band", to.band())
                        .param("review", to.nextReviewOn())
                        .param("closed", to.closedOn())
                        .param("reason", to.closingReason())
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
        LocalDate on = to.closedOn() == null ? actor.today() : to.closedOn();
        if (!saved) return false;
        clocks.led(before.id(), to.leadOrganisationId());
        clocks.review(before.id(), null, to.nextReviewOn(), on, actor);
        return true;
    }

    /**
     * Puts a case into another hub and its area, without a lead officer. Its outcomes go with it.
     *
     * @return the keys of its outcomes, which are records of their own; nothing where it is closed, and was not moved
     */
    public Optional<List<UUID>> move(UUID caseId, String hub, UUID area, UUID lead, LocalDate review, Actor actor) {
        int moved = client.sql("""
                update hub_case set hub = :hub, area_id = :area, lead_organisation_id = :lead, lead_account_id = null,
                  next_review_on = :review, version = version + 1, changed_at = :now, changed_by = :actor
                where id = :id and closed_on is null
                """)
                .param("hub", hub)
                .param("area", area)
                .param("lead", lead)
                .param("review", review)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("id", caseId)
                .update();
        if (moved == 0) return Optional.empty();
        client.sql("update case_outcome set area_id = :area where case_id = :id")
                .param("area", area)
                .param("id", caseId)
                .update();
        dueAnew(caseId);
        clocks.moved(caseId, area);
        clocks.led(caseId, lead);
        clocks.review(caseId, null, review, actor.today(), actor);
        return Optional.of(client.sql("select id from case_outcome where case_id = :id")
                .param("id", caseId)
                .query(UUID.class)
                .list());
    }

    /** The key of what a pack names by a code. @param view area_label or organisation_label */
    private UUID key(String view, String code) {
        return client.sql("select id from " + view + " where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    public UUID area(String code) {
        return key("area_label", code);
    }

    public UUID organisation(String code) {
        return key("organisation_label", code);
    }

    /** The first action that a band asks for, and since when. @param by null where it asks for none */
    public void actBy(UUID caseId, LocalDate since, @Nullable LocalDate by) {
        client.sql("update hub_case set act_since = :since, act_by = :by where id = :case")
                .param("since", by == null ? null : since)
                .param("by", by)
                .param("case", caseId)
                .update();
        dueAnew(caseId);
    }

    /** Tells anew what is due next: the review, the first open action, or that a first action be agreed. */
    public void dueAnew(UUID caseId) {
        client.sql("""
                update hub_case set next_due_on =
                  least(next_review_on, (select min(a.due_on) from action_label a where a.id = :case and a.is_open),
                    case when exists (select 1 from action_label a where a.id = :case and a.raised_on >= act_since and a.status <> 'WITHDRAWN')
                      then null else act_by end)
                where id = :case
                """).param("case", caseId).update();
    }
}
