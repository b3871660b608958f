package uk.saferhub.referrals;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of referrals. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Referrals {

    private final JdbcClient client;

    Referrals(JdbcClient client) {
        this.client = client;
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
