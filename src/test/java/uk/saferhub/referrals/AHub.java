package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;

/** A hub for tests. */
public final class AHub {

    private AHub() {}

    public static ReferralHub hub() {
        return hub("hub", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null);
    }

    public static ReferralHub hub(
            String code, UUID realmId, UUID areaId, UUID organisationId, @Nullable UUID matrixId) {
        return new ReferralHub(
                code,
                "Test Hub",
                realmId,
                areaId,
                organisationId,
                5,
                matrixId,
                List.of(
                        choice(CategorySet.CONCERN, "cuckooing", "Cuckooing"),
                        choice(CategorySet.LAWFUL_BASIS, "crime", "To prevent crime and disorder"),
                        choice(CategorySet.PARTY_ROLE, "subject", "Person the case is about"),
                        choice(CategorySet.PARTY_ROLE, "affected", "Person harmed"),
                        choice(CategorySet.DECLINE_REASON, "below", "Scores too low"),
                        choice(CategorySet.PATHWAY, "adults", "Adult safeguarding")),
                null);
    }

    private static Category choice(CategorySet set, String code, String label) {
        return new Category(set, code, label, List.of(), null);
    }
}
