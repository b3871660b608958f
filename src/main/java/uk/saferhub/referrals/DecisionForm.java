package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Signatories.Body;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** The posted decision: a body where one is to act, a listed reason or pathway where the outcome has a list, the answer. */
final class DecisionForm {

    private static final int LONGEST = 4000;

    private DecisionForm() {}

    /** The list that an outcome's reason comes from; empty where it has none. */
    static List<Choice> reasons(Outcome outcome, ReferralHub hub) {
        CategorySet set = set(outcome);
        if (set == null) return List.of();
        return hub.choices(set).stream()
                .map(choice -> new Choice(choice.code(), choice.label(), choice.hint()))
                .toList();
    }

    /** The verdict, or null with what is wrong noted in the fields. */
    static @Nullable Verdict read(Outcome outcome, Fields fields, ReferralHub hub, List<Body> bodies) {
        FieldReader read = fields.read();
        UUID body = null;
        if (outcome == Outcome.ACCEPT || outcome == Outcome.ALONE) {
            body = body(read.text("body"), bodies);
            if (body == null)
                fields.error("body", outcome == Outcome.ACCEPT ? "Choose who leads" : "Choose the agency");
        }
        String listed = listed(outcome, fields, hub);
        String why = read.atMost("reason", LONGEST).text("reason");
        String answer = read.required("answer", LONGEST, "Write what the referrer will be told");
        if (!fields.ok()) return null;
        List<UUID> invited = fields.values("invited").stream()
                .map(code -> body(code, bodies))
                .filter(java.util.Objects::nonNull)
                .toList();
        String reason = listed.isEmpty() || why.isEmpty() ? listed + why : listed + ": " + why;
        return new Verdict(outcome, body, invited, reason, answer);
    }

    private static String listed(Outcome outcome, Fields fields, ReferralHub hub) {
        CategorySet set = set(outcome);
        if (set == null) return "";
        String code = fields.read().text("listed");
        boolean offered =
                hub.choices(set).stream().anyMatch(choice -> choice.code().equals(code));
        if (offered) return hub.label(set, code);
        fields.error("listed", outcome == Outcome.DECLINE ? "Choose why it is declined" : "Choose the pathway");
        return "";
    }

    private static @Nullable CategorySet set(Outcome outcome) {
        return switch (outcome) {
            case DECLINE -> CategorySet.DECLINE_REASON;
            case PATHWAY -> CategorySet.PATHWAY;
            case ACCEPT, ALONE -> null;
        };
    }

    private static @Nullable UUID body(String code, List<Body> bodies) {
        return bodies.stream()
                .filter(body -> body.code().equals(code))
                .map(Body::id)
                .findFirst()
                .orElse(null);
    }
}
