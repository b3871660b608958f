package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;

/**
 * Where partners may refer to, as its partnership's newest release has it.
 *
 * @param organisationId the host
 * @param decideWithin working days in which a referral is to be decided
 * @param matrixId the kept matrix that it scores on; null where it scores nothing
 * @param choices the lists that people pick from
 */
public record ReferralHub(
        String code,
        String name,
        UUID realmId,
        UUID areaId,
        UUID organisationId,
        int decideWithin,
        @Nullable UUID matrixId,
        List<Category> choices,
        @Nullable UUID releaseId) {

    /** One of the lists. */
    public List<Category> choices(CategorySet set) {
        return choices.stream().filter(choice -> choice.set() == set).toList();
    }

    /** What a choice is called; the code itself where the release no longer has it. */
    public String label(CategorySet set, String code) {
        return choices(set).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Category::label)
                .findFirst()
                .orElse(code);
    }

    /** What stands beside a choice, such as the Act; empty where nothing does. */
    public String hint(CategorySet set, String code) {
        return choices(set).stream()
                .filter(choice -> choice.code().equals(code) && choice.hint() != null)
                .map(choice -> String.valueOf(choice.hint()))
                .findFirst()
                .orElse("");
    }
}
