package uk.saferhub.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.referrals.draft.SendWhole;
import uk.saferhub.web.Fields;

/** What other modules may ask of referrals. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Referrals {

    private final JdbcClient client;
    private final SendWhole whole;

    Referrals(JdbcClient client, SendWhole whole) {
        this.client = client;
        this.whole = whole;
    }

    /** The parts of a referral that comes whole: the names of the form's pages, without that of the people. */
    public static List<String> parts() {
        return SendWhole.pages();
    }

    /**
     * Sends a referral that came whole, as from another agency's system; served under MAKE_REFERRAL.
     *
     * @param hub code of a hub that the actor may refer to
     * @param parts the fields of each of {@link #parts()}
     * @return the referral's reference
     * @throws uk.saferhub.web.WrongWords with every field that cannot be taken
     * @throws uk.saferhub.kernel.Refusal where the form as a whole is refused, or the hub takes none now
     */
    public String send(String hub, Map<String, Fields> parts, List<Fields> people, Actor actor) {
        return whole.send(hub, parts, people, actor);
    }

    /** Notes which case an accepted referral has become; called in the transaction of {@link ReferralAccepted}. */
    public void caseOpened(UUID referralId, UUID caseId, String caseReference) {
        client.sql("update referral set case_id = :case, case_reference = :reference where id = :referral")
                .param("case", caseId)
                .param("reference", caseReference)
                .param("referral", referralId)
                .update();
    }
}
