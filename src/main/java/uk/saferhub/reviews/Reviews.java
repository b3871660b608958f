package uk.saferhub.reviews;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

/** Records reviews and pilots; served at the desk under RECORD_STRATEGY. Each answers with a reference. */
@Component
public class Reviews {

    private static final String REVIEWS_SQL = "select r.code, r.title from review r join entry_label e using (id)";

    static final Register<Review> REVIEWS = Register.of(
                    Review.class, "/reviews/reviews", "RV", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into review (id, realm_id, code, title, kind, commissioner, reviewer, commissioned_on,
                                reported_on, findings)
                    values (:id, :realm_id, :code, :title, :kind, :commissioner, :reviewer, :commissioned_on,
                            :reported_on, :findings)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, r.* from review r join entry_label e using (id)")
            .listing("title", "kind", "commissioner", "reviewer", "commissionedOn", "reportedOn")
            .ruled(ReviewRules::mayCommission);

    static final Register<Recommendation> RECOMMENDATIONS = Register.of(
                    Recommendation.class, "/reviews/recommendations", "RM", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into recommendation (id, realm_id, review, code, state, state_on, wording)
                    values (:id, :realm_id, :review, :code, :state, :state_on, :wording)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, r.* from recommendation r join entry_label e using (id)")
            .listing("review", "code", "state", "stateOn", "wording")
            .choosing("review", REVIEWS_SQL)
            .ruled(ReviewRules::mayStand);

    static final Register<FocusGroup> FOCUS_GROUPS = Register.of(
                    FocusGroup.class, "/reviews/focus-groups", "FG", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into focus_group (id, realm_id, review, held_on, topic, participants)
                    values (:id, :realm_id, :review, :held_on, :topic, :participants)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, f.* from focus_group f join entry_label e using (id)")
            .listing("heldOn", "review", "topic", "participants")
            .choosing("review", REVIEWS_SQL)
            .ruled(ReviewRules::mayMeet);

    static final Register<Pilot> PILOTS = Register.of(
                    Pilot.class, "/reviews/pilots", "PI", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into pilot (id, realm_id, code, title, scope, began_on, ended_on)
                    values (:id, :realm_id, :code, :title, :scope, :began_on, :ended_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from pilot p join entry_label e using (id)")
            .listing("title", "scope", "beganOn", "endedOn")
            .ruled(ReviewRules::mayTry);

    static final Shelf SHELF = new Shelf(REVIEWS, RECOMMENDATIONS, FOCUS_GROUPS, PILOTS);

    private final Registers registers;

    Reviews(Registers registers) {
        this.registers = registers;
    }

    /** Records a review that was commissioned. */
    public String commission(Actor actor, UUID realmId, Review review) {
        return registers.enter(actor, realmId, REVIEWS, review);
    }

    /** Records a recommendation, or how it stands now. */
    public String recommend(Actor actor, UUID realmId, Recommendation recommendation) {
        return registers.enter(actor, realmId, RECOMMENDATIONS, recommendation);
    }

    /** Records a focus group. */
    public String meet(Actor actor, UUID realmId, FocusGroup group) {
        return registers.enter(actor, realmId, FOCUS_GROUPS, group);
    }

    /** Records a pilot. */
    public String attempt(Actor actor, UUID realmId, Pilot pilot) {
        return registers.enter(actor, realmId, PILOTS, pilot);
    }
}
